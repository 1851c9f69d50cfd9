import type { LocalDate, WorkingCalendar } from '@dondoc/kernel';
import { type Addressed, AUDIENCES, matchesOffice, type OfficeKnown, officesFor, type SideOf } from './addressees';
import type { Audience, Ladder } from './ladder';
import { type Climb, firstStepAfter, isHeld, labelOf, type Step, stepsBetween } from './rung-dates';

/** The audiences of this subject that an office belongs to. */
export function audiencesOf(office: OfficeKnown, subject: Addressed, sides: readonly SideOf[]): Audience[] {
  return AUDIENCES.filter((audience) => officesFor(audience, subject, sides).some((wanted) => matchesOffice(office, wanted)));
}

export interface RungOnDay {
  rung: string;
  on: LocalDate;
}

const asRung = (step: Step): RungOnDay => ({ rung: labelOf(step.offset), on: step.date });

/** The rungs for these audiences that have come by `today`, from the first one of the ladder. */
export function rungsPassed(climb: Climb, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): RungOnDay[] {
  const first = calendar.addWorkingDays(climb.deadline, Math.min(0, ...ladder.map((rung) => rung.offset)));
  return stepsBetween(climb, ladder, calendar, { from: first, to: today }).map(asRung);
}

export function nextRung(climb: Climb, ladder: Ladder, calendar: WorkingCalendar, today: LocalDate): RungOnDay | null {
  const after = climb.heldUntil && isHeld(climb, today) ? climb.heldUntil : today;
  const steps = ladder.map((rung) => firstStepAfter(climb, rung, after, calendar)).filter((step) => step !== null);
  return steps.length === 0 ? null : asRung(steps.reduce((a, b) => (b.date < a.date ? b : a)));
}
