import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Ladder } from './ladder';
import { type Intent, intentOf, nearestOfEachAudience, type OwedSubject, remindersDue } from './reminders-due';
import { lastDay, type Span, type Step, stepsBetween } from './rung-dates';

/** A reminder on the working day on which it would leave. */
export type PlannedIntent = Intent & { on: LocalDate };

/** What the sweeps from `from` to `to` would issue if the subject stayed owed all the time. */
export function plannedRungs(subject: OwedSubject, ladder: Ladder, calendar: WorkingCalendar, span: Span): PlannedIntent[] {
  const bornInside = subject.owedSince >= span.from && subject.owedSince <= span.to;
  const atOnce = bornInside ? remindersDue(subject, ladder, calendar, subject.owedSince) : [];
  const from = bornInside ? addDays(subject.owedSince, 1) : span.from;
  const later = byDay(stepsBetween(subject, ladder, calendar, { from, to: span.to })).flatMap(nearestOfEachAudience);
  return [
    ...atOnce.map((intent) => ({ ...intent, on: calendar.addWorkingDays(subject.owedSince, 0) })),
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
