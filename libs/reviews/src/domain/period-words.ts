import { formatDate, type LocalDate, type Words } from '@dondoc/kernel';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const QUARTERS = ['', 'first', 'second', 'third', 'fourth'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Naming = [shape: RegExp, words: (parts: string[]) => Words];

const span = (from: LocalDate, to: LocalDate): Words => ({
  vi: `từ ${formatDate(from)} đến ${formatDate(to)}`,
  en: `${formatDate(from)} to ${formatDate(to)}`,
});

const NAMINGS: Naming[] = [
  [/^(\d{4})$/, ([year]) => ({ vi: `năm ${year}`, en: `the year ${year}` })],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => ({ vi: `tháng ${Number(month)}/${year}`, en: `${MONTHS[Number(month) - 1]} ${year}` })],
  [/^(\d{4})-Q([1-4])$/, ([year, n]) => ({ vi: `quý ${ROMAN[Number(n)]}/${year}`, en: `the ${QUARTERS[Number(n)]} quarter of ${year}` })],
  [/^(\d{4})-H1$/, ([year]) => ({ vi: `6 tháng đầu năm ${year}`, en: `the first half of ${year}` })],
  [/^(\d{4})-H2$/, ([year]) => ({ vi: `6 tháng cuối năm ${year}`, en: `the second half of ${year}` })],
  [/^(\d{4})-9M$/, ([year]) => ({ vi: `9 tháng đầu năm ${year}`, en: `the first nine months of ${year}` })],
  [/^(\d{4})\.\.(\d{4})$/, ([from, to]) => ({ vi: `giai đoạn ${from}–${to}`, en: `the period ${from}–${to}` })],
  [
    /^(\d{4}-\d{2}-\d{2})$/,
    ([to]) => ({ vi: `kỳ đến ngày ${formatDate(to as LocalDate)}`, en: `the period to ${formatDate(to as LocalDate)}` }),
  ],
  [/^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/, ([from, to]) => span(from as LocalDate, to as LocalDate)],
];

/** The name of a period in a sentence: `quý IV/2026`, `6 tháng đầu năm 2026`. */
export function periodWords(key: string): Words {
  for (const [shape, words] of NAMINGS) {
    const parts = shape.exec(key);
    if (parts) return words(parts.slice(1));
  }
  return { vi: key, en: key };
}
