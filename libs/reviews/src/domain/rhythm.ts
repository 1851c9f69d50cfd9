import { addDays, addMonths, invalid, isLocalDate, type LocalDate, partsOf } from '@dondoc/kernel';

/** Periods of equal length, counted in months from the first day of the first one. */
export interface EveryMonths {
  /** Months from the start of one period to the start of the next. */
  every: number;
  unit: 'month';
  /** The first day of the first period. All others are computed from it. */
  anchor: LocalDate;
  /** Months that a period lasts, where that is less than `every`: nine of twelve. */
  lasting?: number;
}

/** Periods that end on these dates. Each begins on the day after the one before; the first one a year before its end unless `from` says when. */
export interface ListOfDates {
  dates: LocalDate[];
  from?: LocalDate;
}

export type Rhythm = EveryMonths | ListOfDates;

export const isListOfDates = (rhythm: Rhythm): rhythm is ListOfDates => (rhythm as ListOfDates).dates !== undefined;

const MOST_MONTHS = 120;
const MOST_DATES = 100;

const refuse = (vi: string, en: string) => invalid('cycle.rhythm', vi, en);
const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** @throws invalid `cycle.rhythm` */
export function checkedRhythm(rhythm: Rhythm): Rhythm {
  return isListOfDates(rhythm) ? checkedDates(rhythm) : checkedMonths(rhythm);
}

function checkedMonths({ every, anchor, lasting }: EveryMonths): EveryMonths {
  if (!isCount(every, MOST_MONTHS)) throw refuse('Chu kỳ phải từ 1 đến 120 tháng.', 'A period starts every 1 to 120 months.');
  if (!isLocalDate(anchor)) throw refuse('Ngày bắt đầu kỳ đầu tiên không hợp lệ.', 'The first day of the first period is not a date.');
  if (lasting === undefined) return { every, unit: 'month', anchor };
  if (!isCount(lasting, every))
    throw refuse('Kỳ không được dài hơn chu kỳ.', 'A period may not last longer than until the next one starts.');
  return { every, unit: 'month', anchor, lasting };
}

function checkedDates({ dates, from }: ListOfDates): ListOfDates {
  if (!Array.isArray(dates) || dates.length === 0 || dates.length > MOST_DATES || !dates.every(isLocalDate)) {
    throw refuse('Cần từ 1 đến 100 ngày hợp lệ.', 'Give 1 to 100 valid dates.');
  }
  const sorted = [...new Set(dates)].sort();
  if (from === undefined) return { dates: sorted };
  if (!isLocalDate(from) || from > (sorted[0] as LocalDate))
    throw refuse('Kỳ đầu tiên bắt đầu sau khi kết thúc.', 'The first period starts after its end.');
  return { dates: sorted, from };
}

/** The Decree 09/2019/NĐ-CP windows (article 12), and the provincial nine months. */
export type Preset = 'month' | 'quarter' | 'halfYear' | 'nineMonths' | 'year';

const PRESETS: Record<Preset, { every: number; lasting?: number }> = {
  month: { every: 1 },
  quarter: { every: 3 },
  halfYear: { every: 6 },
  nineMonths: { every: 12, lasting: 9 },
  year: { every: 12 },
};

/** 15 December: a start that the windows of every length have in common. */
const COMMON_START: LocalDate = '1899-12-15';

/** Data from the 15th to the 14th. The first period is the one that holds `day`. */
export function decree09(preset: Preset, day: LocalDate): EveryMonths {
  const { every, lasting } = PRESETS[preset];
  const [start, at] = [partsOf(COMMON_START), partsOf(day)];
  const months = (at.year - start.year) * 12 + at.month - start.month - (at.day < start.day ? 1 : 0);
  const anchor = addMonths(COMMON_START, Math.floor(months / every) * every);
  return { every, unit: 'month', anchor, ...(lasting && { lasting }) };
}

/** Every n years from the day of signing; the day after a period's end is the anniversary. */
export function everyYearsFrom(signedOn: LocalDate, years: number): EveryMonths {
  return { every: years * 12, unit: 'month', anchor: signedOn };
}

/** The last date that may matter when the next period after `day` is looked for. */
export function horizonAfter(rhythm: Rhythm, day: LocalDate): LocalDate {
  const ahead = isListOfDates(rhythm)
    ? (rhythm.dates.at(-1) ?? day)
    : addMonths(day > rhythm.anchor ? day : rhythm.anchor, rhythm.every * 2);
  return addDays(ahead > day ? ahead : day, 800);
}
