import { addDays, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import type { AssignmentState } from './assignment-states';
import type { Timeliness } from './timeliness';

export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** A due date at most so many working days ahead is due soon. */
export const DUE_SOON_WORKING_DAYS = 7;

/** The last date that is due soon. */
export function dueSoonUntil(today: LocalDate, calendar: WorkingCalendar, workingDays = DUE_SOON_WORKING_DAYS): LocalDate {
  return addDays(calendar.addWorkingDays(today, workingDays + 1), -1);
}

export interface Lit {
  state: AssignmentState;
  timeliness: Timeliness;
  dueDate: LocalDate | null;
  obstacleReported: boolean;
}

/** Red: late. Yellow: due soon, or an obstacle is reported. Grey: paused, no date, no longer applicable. Green: in term, or done on time. */
export function trafficLight(assignment: Lit, soonUntil: LocalDate): Light {
  const { state, timeliness, dueDate } = assignment;
  if (state === 'paused' || timeliness === 'noLongerApplicable') return 'grey';
  if (timeliness === 'doneOnTime') return 'green';
  if (timeliness === 'overdue' || timeliness === 'doneLate') return 'red';
  if (state === 'done') return 'grey';
  if (assignment.obstacleReported) return 'yellow';
  if (dueDate === null) return 'grey';
  return state !== 'submitted_as_done' && dueDate <= soonUntil ? 'yellow' : 'green';
}
