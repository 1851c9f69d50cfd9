import { addDays, dateOf, formatDate, type LocalDate, type Words, weekdayOf } from '@dondoc/kernel';
import { hungKingsDay, lunarNewYear } from './lunar-calendar';
import type { CalendarDay } from './read-calendar';

/** Proposed by computation: what the yearly notices will say is not known yet. */
const BASIS = 'Dự kiến theo tính toán; Bộ luật Lao động 2019, Điều 112';
const COMPENSATORY_BASIS = 'Dự kiến theo tính toán; Bộ luật Lao động 2019, Điều 111 khoản 3';

const TET: Words = { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' };
const NATIONAL: Words = { vi: 'Quốc khánh', en: 'National Day' };
/** 24 November is a day off since 2026. */
const CULTURE_SINCE = 2026;

interface Holiday {
  date: LocalDate;
  name: Words;
}

/**
 * The days off of a year as far as they can be computed: the holidays of article 112 and the days given for those at a weekend. Which days
 * of Tết, and which side of National Day, is what most notices of 2019 to 2027 chose. Swaps cannot be foreseen.
 */
export function proposedDays(year: number): CalendarDay[] {
  const holidays = holidaysOf(year).sort((a, b) => (a.date < b.date ? -1 : 1));
  const statutory = holidays.map(
    ({ date, name }): CalendarDay => ({ date, kind: 'statutory', nameVi: name.vi, nameEn: name.en, basis: BASIS }),
  );
  return [...statutory, ...compensatoryDays(holidays)].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function holidaysOf(year: number): Holiday[] {
  const on = (month: number, day: number, vi: string, en: string): Holiday => ({ date: dateOf(year, month, day), name: { vi, en } });
  return [
    on(1, 1, 'Tết Dương lịch', 'New Year’s Day'),
    ...daysOfTet(year).map((date) => ({ date, name: TET })),
    { date: hungKingsDay(year), name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Commemoration Day' } },
    on(4, 30, 'Ngày Chiến thắng', 'Victory Day'),
    on(5, 1, 'Quốc tế Lao động', 'International Labour Day'),
    { date: dateOf(year, 9, 2), name: NATIONAL },
    { date: beside(dateOf(year, 9, 2)), name: { vi: `${NATIONAL.vi} (ngày liền kề)`, en: `${NATIONAL.en} (adjacent day)` } },
    ...(year >= CULTURE_SINCE ? [on(11, 24, 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day')] : []),
  ];
}

/** Five days: with two of the old year, unless one makes it a whole week from Monday to Friday. */
function daysOfTet(year: number): LocalDate[] {
  const first = lunarNewYear(year);
  const before = weekdayOf(first) === 2 ? 1 : 2;
  return Array.from({ length: 5 }, (_, n) => addDays(first, n - before));
}

/** The day before or after National Day that joins it to the nearer weekend. */
const beside = (day: LocalDate) => addDays(day, [1, 4, 7].includes(weekdayOf(day)) ? 1 : -1);

/** For every holiday on a Saturday or Sunday, the next weekday that is none. */
function compensatoryDays(holidays: readonly Holiday[]): CalendarDay[] {
  const taken = new Set(holidays.map((holiday) => holiday.date));
  return holidays
    .filter(({ date }) => weekdayOf(date) > 5)
    .map(({ date, name }) => {
      let day = addDays(date, 1);
      while (taken.has(day) || weekdayOf(day) > 5) day = addDays(day, 1);
      taken.add(day);
      const words = {
        nameVi: `Nghỉ bù ${name.vi} (${formatDate(date)})`,
        nameEn: `Compensatory day off: ${name.en} (${formatDate(date)})`,
      };
      return { date: day, kind: 'compensatory' as const, ...words, basis: COMPENSATORY_BASIS };
    });
}
