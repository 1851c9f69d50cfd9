import calendar from '../../config/data/vn-calendar.json';

const DAY_MS = 86_400_000;
const WEEKEND = [0, 6];

const off = new Set(calendar.daysOff.map((day) => day.date));
const madeUp = new Set(calendar.makeUpDays.map((day) => day.date));
const isWorked = (date: string) => madeUp.has(date) || (!WEEKEND.includes(new Date(date).getUTCDay()) && !off.has(date));
const next = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The checker's own arithmetic, day by day over the shipped calendar's file: the n-th working day after (before) a date; 0: the date or the next one worked. */
export function workingDay(date: string, n: number): string {
  let at = date;
  if (n === 0) while (!isWorked(at)) at = next(at, 1);
  for (let left = Math.abs(n); left > 0; ) {
    at = next(at, Math.sign(n));
    if (isWorked(at)) left--;
  }
  return at;
}
