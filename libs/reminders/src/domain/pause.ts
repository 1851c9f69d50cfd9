import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { NoticeKind } from './ladder';

/** What is only a reminder can wait, or stay away; what is due, late or escalated comes whatever a person wishes. */
export const canWait = (kind: NoticeKind): boolean => kind === 'reminder' || kind === 'courtesy';

/** A person's own pause holds back what can wait. */
export function dayFor(day: LocalDate, pausedUntil: LocalDate | null, kind: NoticeKind, calendar: WorkingCalendar): LocalDate {
  return canWait(kind) && pausedUntil !== null && pausedUntil >= day ? calendar.addWorkingDays(pausedUntil, 1) : day;
}

/** Whether the person asked for no mail on this day. */
export const isPaused = ({ mailPausedUntil }: { mailPausedUntil: LocalDate | null }, day: LocalDate): boolean =>
  mailPausedUntil !== null && mailPausedUntil >= day;
