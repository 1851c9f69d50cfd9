import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';

/** From the day of the decision to pause; work goes on again on `resumedOn`. */
export interface Pause {
  pausedOn: LocalDate;
  resumedOn: LocalDate;
}

/** The working days that a pause takes: the day on which it began, not the day on which it ended. */
export function pausedWorkingDays({ pausedOn, resumedOn }: Pause, calendar: WorkingCalendar): number {
  return resumedOn <= pausedOn ? 0 : calendar.workingDaysBetween(addDays(pausedOn, -1), addDays(resumedOn, -1));
}

/**
 * The deadline with the working days of a pause added, as if they had not passed. What was late when the pause began stays as late as it
 * was; a deadline on a day off ends with the next working day.
 */
export function deadlineAfterPause(deadline: LocalDate, pause: Pause, calendar: WorkingCalendar): LocalDate {
  const days = pausedWorkingDays(pause, calendar);
  if (days === 0) return deadline;
  return calendar.addWorkingDays(pause.pausedOn > deadline ? deadline : calendar.addWorkingDays(deadline, 0), days);
}

/** Submitted after the date by which it is judged: a pause that comes then gives nothing back. */
export const isSubmittedLate = ({ submittedOn, judgedBy }: { submittedOn: LocalDate | null; judgedBy: LocalDate | null }): boolean =>
  submittedOn !== null && judgedBy !== null && submittedOn > judgedBy;
