import { addDays, addMonths, type LocalDate, partsOf } from '@dondoc/kernel';
import { type EveryMonths, isListOfDates, type ListOfDates, type Rhythm } from './rhythm';

/** A span of data, both days included. With its cycle, the key is the identity of a review. */
export interface Period {
  key: string;
  from: LocalDate;
  to: LocalDate;
}

/** The periods that share at least a day with `from` … `to`, in order. Each is computed from the anchor, never from the one before it. */
export function periodsBetween(rhythm: Rhythm, from: LocalDate, to: LocalDate): Period[] {
  const periods = isListOfDates(rhythm) ? listed(rhythm) : counted(rhythm, from, to);
  return periods.filter((period) => period.to >= from && period.from <= to);
}

function counted(rhythm: EveryMonths, from: LocalDate, to: LocalDate): Period[] {
  const periods: Period[] = [];
  for (let n = Math.max(0, Math.floor(monthsApart(rhythm.anchor, from) / rhythm.every) - 1); ; n++) {
    const period = nthPeriod(rhythm, n);
    if (period.from > to) return periods;
    periods.push(period);
  }
}

function nthPeriod(rhythm: EveryMonths, n: number): Period {
  const start = n * rhythm.every;
  const length = rhythm.lasting ?? rhythm.every;
  const from = addMonths(rhythm.anchor, start);
  const to = addDays(addMonths(rhythm.anchor, start + length), -1);
  return { key: keyOf(length, from, to), from, to };
}

function listed({ dates, from }: ListOfDates): Period[] {
  return dates.map((to, n) => {
    const before = dates[n - 1];
    return { key: to, from: before ? addDays(before, 1) : (from ?? addDays(addMonths(to, -12), 1)), to };
  });
}

function monthsApart(a: LocalDate, b: LocalDate): number {
  const [start, end] = [partsOf(a), partsOf(b)];
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** A window is named after the month, quarter, half or year in whose last month it ends (Decree 09/2019: 15/5 → 14/6 is June). */
function keyOf(months: number, from: LocalDate, to: LocalDate): string {
  const { year, month } = partsOf(to);
  if (months === 1) return to.slice(0, 7);
  if (months === 3 && month % 3 === 0) return `${year}-Q${month / 3}`;
  if (months === 6 && month % 6 === 0) return `${year}-H${month / 6}`;
  if (months === 9 && month === 9) return `${year}-9M`;
  if (months === 12 && month === 12) return `${year}`;
  return months % 12 === 0 ? `${from.slice(0, 4)}..${year}` : `${from}..${to}`;
}
