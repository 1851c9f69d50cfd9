import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { NoticeKind } from './ladder';

/** A person's own pause holds back what is only a reminder; what is due, late or escalated still comes. */
export function dayFor(day: LocalDate, pausedUntil: LocalDate | null, kind: NoticeKind, calendar: WorkingCalendar): LocalDate {
  const canWait = kind === 'reminder' || kind === 'courtesy';
  return canWait && pausedUntil !== null && pausedUntil >= day ? calendar.addWorkingDays(pausedUntil, 1) : day;
}
