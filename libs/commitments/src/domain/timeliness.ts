import type { LocalDate } from '@dondoc/kernel';
import type { AssignmentState } from './assignment-states';
import type { TaskKind } from './task-kind';

/** Never stored: derived from the state and the dates, each time. What no longer applies is counted in none of the groups. */
export type Timeliness = 'doneOnTime' | 'doneLate' | 'inTerm' | 'overdue' | 'noDueDate' | 'ongoing' | 'noLongerApplicable';

export const TIMELINESS: readonly Timeliness[] = [
  'doneOnTime',
  'doneLate',
  'inTerm',
  'overdue',
  'noDueDate',
  'ongoing',
  'noLongerApplicable',
];

export interface JudgedByTime {
  kind: TaskKind;
  state: AssignmentState;
  dueDate: LocalDate | null;
  /** While paused: since when; the time since does not count. */
  pausedOn?: LocalDate | null;
  /** The due date with the paused working days added. */
  countedDueDate?: LocalDate | null;
  /** When the lead agency said it was done: the coordinator's time to confirm it does not make the agency late. */
  submittedOn: LocalDate | null;
  doneOn: LocalDate | null;
}

/**
 * Judged by the due date current when the work was finished, with the working days of its pauses added; the due date itself is still in term. Late stays late after completion:
 * no due date moves once work is submitted. `data/timeliness.ts` says the same in SQL.
 */
export function timelinessOf(assignment: JudgedByTime, today: LocalDate): Timeliness {
  const { kind, state, dueDate } = assignment;
  if (state === 'no_longer_applicable') return 'noLongerApplicable';
  if (dueDate === null) return kind === 'dated' ? 'noDueDate' : 'ongoing';
  const inTerm = (assignment.submittedOn ?? assignment.doneOn ?? assignment.pausedOn ?? today) <= (assignment.countedDueDate ?? dueDate);
  if (state === 'done') return inTerm ? 'doneOnTime' : 'doneLate';
  return inTerm ? 'inTerm' : 'overdue';
}
