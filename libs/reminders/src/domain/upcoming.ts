import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Ladder } from './ladder';
import { type PlannedIntent, plannedRungs } from './planned-rungs';
import { type OwedSubject, remindersDue } from './reminders-due';
import { isHeld } from './rung-dates';

/** Days that are looked ahead. */
const AHEAD = 366;
/** Steps of one subject that are shown: what repeats has no end. */
const MOST = 10;

/** Something owed, as it stands before the next sweep. */
export interface AwaitedSubject extends OwedSubject {
  state: string;
  /** When a sweep is to look at it next; null where none is. */
  nextRungOn: LocalDate | null;
  /** Rungs that were issued already under its present date. */
  issued: readonly string[];
}

/** Why nobody will be reminded, or not yet. `ended`: its ladder has no further rung. */
export type WhyQuiet = 'met' | 'closed' | 'paused' | 'held' | 'ended';

/** What the coming sweeps will issue if the subject stays owed, the first of them included. */
export function upcoming(subject: AwaitedSubject, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): PlannedIntent[] {
  if (subject.state !== 'owed') return [];
  const waits = subject.nextRungOn !== null && subject.nextRungOn <= today;
  const on = calendar.addWorkingDays(today, 0);
  const now = waits ? remindersDue(subject, ladder, calendar, on).filter(({ rung }) => !subject.issued.includes(rung)) : [];
  const from = addDays(waits ? on : today, 1);
  const later = plannedRungs(subject, ladder, calendar, { from, to: addDays(today, AHEAD) });
  const steps = [...now.map((intent) => ({ ...intent, on })), ...later];
  return steps.filter((step) => !isHeld(subject, step.on)).slice(0, MOST);
}

export function whyQuiet(subject: AwaitedSubject, steps: readonly PlannedIntent[], today: LocalDate): WhyQuiet | null {
  if (subject.state === 'met' || subject.state === 'closed' || subject.state === 'paused') return subject.state;
  if (isHeld(subject, today)) return 'held';
  return steps.length === 0 ? 'ended' : null;
}
