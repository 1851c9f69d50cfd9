import type { AgencyView } from '@views/directory';
import { useAgenciesWords } from './words';

export const KINDS = [
  'department',
  'office',
  'peoplesCommittee',
  'standingCommittee',
  'standingBoard',
  'managementBoard',
  'centre',
] as const;

/** What an agency is, in words; one that came with an import may be something else. */
export function useAgencyKind() {
  const t = useAgenciesWords();
  return ({ kind }: Pick<AgencyView, 'kind'>): string => {
    const known = KINDS.find((one) => one === kind);
    return known ? t(`kind.${known}`) : kind;
  };
}
