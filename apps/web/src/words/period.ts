import { formatDate } from './dates';
import { useWords } from './words';

type Naming = [shape: RegExp, key: 'year' | 'month' | 'quarter' | 'firstHalf' | 'secondHalf' | 'nineMonths' | 'years' | 'upTo' | 'span'];

const NAMINGS: Naming[] = [
  [/^(\d{4})$/, 'year'],
  [/^(\d{4})-(\d{2})$/, 'month'],
  [/^(\d{4})-Q([1-4])$/, 'quarter'],
  [/^(\d{4})-H1$/, 'firstHalf'],
  [/^(\d{4})-H2$/, 'secondHalf'],
  [/^(\d{4})-9M$/, 'nineMonths'],
  [/^(\d{4})\.\.(\d{4})$/, 'years'],
  [/^(\d{4}-\d{2}-\d{2})$/, 'upTo'],
  [/^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/, 'span'],
];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** What the key of a period is called: `2026-Q4` is `quý IV/2026`. */
export function usePeriod() {
  const t = useWords();
  return (key: string): string => {
    for (const [shape, name] of NAMINGS) {
      const [, from = '', to = ''] = shape.exec(key) ?? [];
      if (from) return t(`period.${name}`, { from: shown(from), to: name === 'quarter' ? (ROMAN[Number(to) - 1] ?? '') : shown(to) });
    }
    return key;
  };
}

const shown = (part: string) => (part.length === 10 ? formatDate(part) : part);
