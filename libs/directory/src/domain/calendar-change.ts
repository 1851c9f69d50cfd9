import { conflict, formatDate, invalid, isLocalDate, type LocalDate, tidy, weekdayOf } from '@dondoc/kernel';
import type { CalendarDay, CalendarDayKind } from './read-calendar';

/** Days of one year, of the whole country or of one locality, as an administrator writes them. */
export interface CalendarChange {
  put?: readonly CalendarDay[];
  remove?: readonly LocalDate[];
}

/** @throws invalid `calendar.year` */
export function mustBeYear(year: number): void {
  if (Number.isInteger(year) && year >= 1900 && year <= 2199) return;
  throw invalid('calendar.year', 'Năm phải từ 1900 đến 2199.', 'The year must be between 1900 and 2199.', { field: 'year' });
}

const KINDS: readonly CalendarDayKind[] = ['statutory', 'compensatory', 'swapOff', 'makeUp', 'localOff'];
const SWAPS: readonly CalendarDayKind[] = ['swapOff', 'makeUp'];

const refuse = (date: LocalDate, vi: string, en: string) =>
  invalid('calendar.day', `${formatDate(date)}: ${vi}`, `${date}: ${en}`, { date });

interface Rule {
  holds: (day: CalendarDay, of: { year: number; ofLocality: boolean }) => boolean;
  vi: string;
  en: string;
}

const RULES: readonly Rule[] = [
  { holds: ({ date }, { year }) => date.startsWith(`${year}-`), vi: 'không thuộc năm này.', en: 'it is not of this year.' },
  { holds: ({ kind }) => KINDS.includes(kind), vi: 'không có loại ngày này.', en: 'there is no such kind of day.' },
  {
    holds: ({ kind }, { ofLocality }) => kind !== 'localOff' || ofLocality,
    vi: 'ngày nghỉ riêng phải của một địa phương.',
    en: 'a day off of its own belongs to a locality.',
  },
  { holds: ({ nameVi, nameEn }) => tidy(nameVi) !== '' && tidy(nameEn) !== '', vi: 'cần tên ngày.', en: 'it needs its names.' },
  {
    holds: ({ kind, date }, { ofLocality }) => kind !== 'makeUp' || ofLocality || weekdayOf(date) > 5,
    vi: 'ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
    en: 'a make-up working day is a Saturday or a Sunday.',
  },
  {
    holds: ({ kind, forDate }) => !SWAPS.includes(kind) || isLocalDate(forDate),
    vi: 'ngày hoán đổi cần ngày đi cùng (forDate).',
    en: 'a swapped day names the other one (forDate).',
  },
  {
    holds: ({ kind, basis }) => !(SWAPS.includes(kind) || kind === 'localOff') || (basis !== null && tidy(basis) !== ''),
    vi: 'cần số văn bản làm căn cứ.',
    en: 'it needs the document that says so.',
  },
];

/** @throws invalid `calendar.day` naming the date */
export function checkedDays(days: readonly CalendarDay[], of: { year: number; ofLocality: boolean }): CalendarDay[] {
  for (const [index, day] of days.entries()) {
    if (!isLocalDate(day.date)) throw invalid('calendar.day', 'Ngày không hợp lệ.', 'This is not a date.', { field: `put[${index}].date` });
    const broken = RULES.find((rule) => !rule.holds(day, of));
    if (broken) throw refuse(day.date, broken.vi, broken.en);
  }
  return days.map((day) => ({
    ...day,
    nameVi: tidy(day.nameVi),
    nameEn: tidy(day.nameEn),
    basis: day.basis === null ? null : tidy(day.basis),
  }));
}

/** What is published has both days of every swap, each with its document. @throws conflict `calendar.swap` */
export function mustBeWhole(days: readonly CalendarDay[]): void {
  for (const { date, forDate, basis } of days.filter((day) => day.kind === 'makeUp')) {
    const other = days.find((day) => day.date === forDate && day.kind !== 'makeUp');
    const otherYear = forDate !== undefined && forDate !== null && forDate.slice(0, 4) !== date.slice(0, 4);
    if ((other || otherYear) && basis) continue;
    throw conflict(
      'calendar.swap',
      `${formatDate(date)}: ngày làm bù cần ngày nghỉ đi cùng và văn bản làm căn cứ.`,
      `${date}: a make-up working day needs its day off and the document that says so.`,
      { date },
    );
  }
}
