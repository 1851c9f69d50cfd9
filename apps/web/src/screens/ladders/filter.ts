import type { Id } from '@views/kernel';
import { KINDS, type SubjectKind } from './data';

/** What stands in the address. */
export interface LadderFilter {
  of?: Id;
  kind?: SubjectKind;
}

export function ladderFilterFrom({ of, kind }: Record<string, unknown>): LadderFilter {
  return {
    of: typeof of === 'string' && /^[0-9a-f-]{36}$/.test(of) ? of : undefined,
    kind: KINDS.find((one) => one === kind),
  };
}
