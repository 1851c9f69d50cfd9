import { addDays, dateOf, type LocalDate, partsOf, type WorkingCalendar } from '@dondoc/kernel';
import { weeklyDay } from './digest-days';

/** Notices for a year appear from October on: from this day on it is missed. */
const SINCE = { month: 11, day: 1 };

/**
 * The day for which administrators are to be told that the next year has no calendar: the first working day from 1 November on, and then the
 * first one of each week; null before. The days themselves are known by this year's calendar.
 */
export function calendarDueOn(today: LocalDate, calendar: WorkingCalendar): { day: LocalDate; missing: number } | null {
  const { year } = partsOf(today);
  const first = calendar.addWorkingDays(dateOf(year, SINCE.month, SINCE.day), 0);
  if (today < first) return null;
  const weekly = [weeklyDay(today, calendar), weeklyDay(addDays(today, -7), calendar)].filter((day) => day !== null);
  const come = weekly.filter((day) => day > first && day <= today).sort();
  return { day: come.at(-1) ?? first, missing: year + 1 };
}
