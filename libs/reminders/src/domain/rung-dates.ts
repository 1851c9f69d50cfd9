import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { Ladder, Rung } from './ladder';

/** What a ladder is climbed for. */
export interface Climb {
  deadline: LocalDate;
  /** Since when it is owed. */
  owedSince: LocalDate;
  /** An accepted explanation holds until this day, included: nobody is told. */
  heldUntil?: LocalDate | null;
}

export const isHeld = ({ heldUntil }: Pick<Climb, 'heldUntil'>, today: LocalDate): boolean => (heldUntil ?? '') >= today;

/** One rung on its day. A repeated rung gives one step per repetition. */
export interface Step {
  rung: Rung;
  offset: number;
  date: LocalDate;
}

export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** `-15`, `0`, `+1`, `+16`. */
export const labelOf = (offset: number): string => (offset > 0 ? `+${offset}` : String(offset));

/** The last day on which the thing is still in term: a deadline on a day off ends with the next working day. */
export function lastDay(deadline: LocalDate, calendar: WorkingCalendar): LocalDate {
  return calendar.addWorkingDays(deadline, 0);
}

/** An escalation leaves the owner as many working days as it says, also where the thing came to be owed after its deadline only. */
function countedFrom(climb: Climb, rung: Rung): LocalDate {
  return rung.kind === 'escalation' && climb.owedSince > climb.deadline ? climb.owedSince : climb.deadline;
}

function stepOn(climb: Climb, rung: Rung, offset: number, calendar: WorkingCalendar): Step {
  return { rung, offset, date: calendar.addWorkingDays(countedFrom(climb, rung), offset) };
}

/** The last step of this rung that has come by `date`. */
export function lastStepBy(climb: Climb, rung: Rung, date: LocalDate, calendar: WorkingCalendar): Step | null {
  const first = stepOn(climb, rung, rung.offset, calendar);
  if (first.date > date) return null;
  if (!rung.every) return first;
  const passed = calendar.workingDaysBetween(countedFrom(climb, rung), date) - rung.offset;
  return stepOn(climb, rung, rung.offset + Math.max(0, Math.floor(passed / rung.every)) * rung.every, calendar);
}

/** The first step of this rung after `date`; null when there is none. */
export function firstStepAfter(climb: Climb, rung: Rung, date: LocalDate, calendar: WorkingCalendar): Step | null {
  const passed = lastStepBy(climb, rung, date, calendar);
  if (!passed) return stepOn(climb, rung, rung.offset, calendar);
  return rung.every ? stepOn(climb, rung, passed.offset + rung.every, calendar) : null;
}

/** Every step of the ladder from `from` to `to`, by days, then in the order of the ladder. */
export function stepsBetween(climb: Climb, ladder: Ladder, calendar: WorkingCalendar, span: Span): Step[] {
  const steps: Step[] = [];
  for (const rung of ladder) {
    let step = firstStepAfter(climb, rung, addDays(span.from, -1), calendar);
    for (; step && step.date <= span.to; step = firstStepAfter(climb, rung, step.date, calendar)) steps.push(step);
  }
  return steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
