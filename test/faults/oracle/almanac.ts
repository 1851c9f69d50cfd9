/** A civil day as a bare number: 0 is Saturday, 1 January 2000. */
export type Day = number;

interface Civil {
  year: number;
  month: number;
  day: number;
  /** Days in its month. */
  length: number;
}

const YEARS = 45;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) => (month === 2 && year % 4 === 0 ? 29 : (LENGTHS[month - 1] as number));

/** Every day of 2000 to 2044, written down one after the other. In these years every fourth is a leap year. */
const DAYS: readonly Civil[] = Array.from({ length: YEARS }, (_, n) => 2000 + n).flatMap((year) =>
  LENGTHS.flatMap((_, n) => {
    const length = lengthOf(year, n + 1);
    return Array.from({ length }, (_, day) => ({ year, month: n + 1, day: day + 1, length }));
  }),
);

export const LAST_DAY: Day = DAYS.length - 1;

const TEXTS = DAYS.map(({ year, month, day }) => [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
const NUMBERS = new Map(TEXTS.map((text, day) => [text, day]));

export const civil = (day: Day): Civil => DAYS[day] as Civil;
export const textOf = (day: Day): string => TEXTS[day] as string;
export const dayOf = (text: string): Day => NUMBERS.get(text) as Day;

export const isWeekend = (day: Day): boolean => day % 7 < 2;
