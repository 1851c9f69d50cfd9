import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Ladder } from './ladder';
import { type Intent, intentOf, nearestOfEachAudience, type OwedSubject, remindersDue } from './reminders-due';
import { lastDay, type Span, type Step, stepsBetween } from './rung-dates';

/** A reminder on the working day on which it would leave. */
export type PlannedIntent = Intent & { on: LocalDate };

/** What would leave from `from` to `to` if the subject stayed owed all the time. Nothing does before it comes to be owed. */
export function plannedRungs(subject: OwedSubject, ladder: Ladder, calendar: WorkingCalendar, span: Span): PlannedIntent[] {
  const first = calendar.addWorkingDays(subject.owedSince, 0);
  const atOnce = first >= span.from && first <= span.to ? remindersDue(subject, ladder, calendar, subject.owedSince) : [];
  const from = subject.owedSince < span.from ? span.from : addDays(subject.owedSince, 1);
  const later = byDay(stepsBetween(subject, ladder, calendar, { from, to: span.to })).flatMap(nearestOfEachAudience);
  return [
    ...atOnce.map((intent) => ({ ...intent, on: first })),
    ...later.map((step) => ({ ...intentOf(subject, step, step.date <= lastDay(subject.deadline, calendar)), on: step.date })),
  ];
}

/** The rungs whose day is past before the subject comes to be owed, and that no nearer one stands for: they can never fire. */
export function rungsThatNeverFire(subject: OwedSubject, ladder: Ladder, calendar: WorkingCalendar): Intent[] {
  const fired = new Set(remindersDue(subject, ladder, calendar, subject.owedSince).map((intent) => `${intent.audience} ${intent.rung}`));
  const earliest = calendar.addWorkingDays(subject.deadline, Math.min(0, ...ladder.map((rung) => rung.offset)));
  return stepsBetween(subject, ladder, calendar, { from: earliest, to: addDays(subject.owedSince, -1) })
    .map((step) => intentOf(subject, step, true))
    .filter((intent) => !fired.has(`${intent.audience} ${intent.rung}`));
}

function byDay(steps: readonly Step[]): Step[][] {
  const days = new Map<LocalDate, Step[]>();
  for (const step of steps) days.set(step.date, [...(days.get(step.date) ?? []), step]);
  return [...days.values()];
}
