import type { Validity } from '@views/directory';
import { formatDate } from '../words/dates';
import { usePiecesWords } from './words';

/** From when to when something is valid, in words; both days count. */
export function useValidity() {
  const t = usePiecesWords();
  return ({ validFrom, validTo }: Validity): string => {
    if (validFrom && validTo) return t('validity.both', { from: formatDate(validFrom), to: formatDate(validTo) });
    if (validFrom) return t('validity.from', { from: formatDate(validFrom) });
    return validTo ? t('validity.until', { to: formatDate(validTo) }) : t('validity.always');
  };
}
