import type { LocalDate } from '@views/kernel';
import { formatDate } from '../../words/dates';
import { useAccountWords } from './words';

/** From when to when; both days count. */
export function useTerm() {
  const t = useAccountWords();
  return ({ validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null }): string =>
    validTo ? t('term.span', { from: formatDate(validFrom), to: formatDate(validTo) }) : t('term.open', { from: formatDate(validFrom) });
}
