import type { AssignmentState } from './assignment-states';
import type { Timeliness } from './timeliness';

export interface SideStatus {
  state: AssignmentState;
  timeliness: Timeliness;
}

export interface CombinedStatus {
  state: AssignmentState;
  timeliness: Timeliness;
  /** One side says done, another says not begun. */
  contradiction: boolean;
}

/** The declared rule: the worst of the sides, worst first. A side for which the task no longer applies does not count beside one for which it does. */
const WORST_STATE_FIRST: readonly AssignmentState[] = [
  'paused',
  'not_started',
  'returned',
  'in_progress',
  'submitted_as_done',
  'done',
  'no_longer_applicable',
];
const WORST_TIMELINESS_FIRST: readonly Timeliness[] = [
  'overdue',
  'doneLate',
  'noDueDate',
  'inTerm',
  'ongoing',
  'doneOnTime',
  'noLongerApplicable',
];

function worst<T>(order: readonly T[], values: readonly T[]): T {
  return order.find((one) => values.includes(one)) as T;
}

const saysDone = (side: SideStatus) => side.state === 'done' || side.state === 'submitted_as_done';

/** The status of a task over its sides; none where no side has it yet. */
export function combinedStatus(sides: readonly SideStatus[]): CombinedStatus | null {
  if (sides.length === 0) return null;
  return {
    state: worst(
      WORST_STATE_FIRST,
      sides.map((side) => side.state),
    ),
    timeliness: worst(
      WORST_TIMELINESS_FIRST,
      sides.map((side) => side.timeliness),
    ),
    contradiction: sides.some(saysDone) && sides.some((side) => side.state === 'not_started'),
  };
}
