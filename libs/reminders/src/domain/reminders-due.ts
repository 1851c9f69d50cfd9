import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { Audience, Ladder, NoticeKind } from './ladder';
import { type Climb, firstStepAfter, isHeld, labelOf, lastDay, lastStepBy, type Step } from './rung-dates';

/** Something owed, as far as its ladder is concerned. */
export interface OwedSubject extends Climb {
  id: Id;
  /** Labels of the urgings already sent for this deadline. */
  urgings?: readonly string[];
}

/** That somebody is to be told of a subject. */
export interface Intent {
  subjectId: Id;
  audience: Audience;
  kind: NoticeKind;
  /** Label of the rung: `-15`, `0`, `+6`. */
  rung: string;
  /** The day of the rung: `today`, or earlier where it was passed over. */
  dueOn: LocalDate;
}

/**
 * Who is to be told of this subject on this day. Of the rungs of one audience that have come, only those of the latest day count: what was
 * passed over during an interruption, or before the subject existed, collapses into them. After a deadline on a day off, rung 0 and rung +1
 * fall on one day: both come, in one mail, as due. Told once is told: the caller's unique key keeps repetitions off.
 */
export function remindersDue(subject: OwedSubject, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): Intent[] {
  return dueOf(subject, rungsOn(subject, ladder, calendar, today));
}

/** The nearest rungs of each audience on a day. */
export interface Rungs {
  steps: readonly Step[];
  /** The deadline has not passed. */
  inTerm: boolean;
}

/** The part of {@link remindersDue} that is the same for all subjects of one ladder and deadline. */
export function rungsOn(climb: Climb, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): Rungs {
  const passed = (isHeld(climb, today) ? [] : ladder)
    .map((rung) => lastStepBy(climb, rung, today, calendar))
    .filter((step) => step !== null);
  return { steps: nearestOfEachAudience(passed), inTerm: today <= lastDay(climb.deadline, calendar) };
}

/** The part of {@link remindersDue} that is the subject's own: the urgings it had. */
export function dueOf(subject: OwedSubject, { steps, inTerm }: Rungs): Intent[] {
  const urged = urgingsWith(subject, steps);
  return steps.filter(({ rung }) => (rung.afterUrging ?? 0) <= urged).map((step) => intentOf(subject, step, inTerm));
}

/** The next day after `after` on which this subject is to be looked at; null when its ladder ends. */
export function nextRungOn(subject: Climb, ladder: Ladder, calendar: WorkingCalendar, after: LocalDate): LocalDate | null {
  if (subject.heldUntil && isHeld(subject, after)) return calendar.addWorkingDays(subject.heldUntil, 1);
  let next: LocalDate | null = null;
  for (const rung of ladder) {
    const step = firstStepAfter(subject, rung, after, calendar);
    if (step && (next === null || step.date < next)) next = step.date;
  }
  return next;
}

export function nearestOfEachAudience(steps: readonly Step[]): Step[] {
  const latest = new Map<Audience, LocalDate>();
  for (const { rung, date } of steps) if (date > (latest.get(rung.audience) ?? '')) latest.set(rung.audience, date);
  return steps.filter(({ rung, date }) => date === latest.get(rung.audience));
}

/** Said as what is true on that day: nobody is reminded of a deadline that has passed, and nobody is told "overdue" on the last day in term. */
export function intentOf(subject: OwedSubject, step: Step, inTerm: boolean): Intent {
  const { audience, kind: meant } = step.rung;
  const early = meant === 'reminder' || meant === 'due';
  const kind = early && !inTerm ? 'overdue' : meant === 'overdue' && inTerm ? 'due' : meant;
  return { subjectId: subject.id, audience, kind, rung: labelOf(step.offset), dueOn: step.date };
}

/** Urgings sent for this deadline, the one of this very day included. */
function urgingsWith(subject: OwedSubject, steps: readonly Step[]): number {
  const now = steps.filter(({ rung }) => rung.audience === 'owner' && rung.kind === 'overdue').map(({ offset }) => labelOf(offset));
  return new Set([...(subject.urgings ?? []), ...now]).size;
}
