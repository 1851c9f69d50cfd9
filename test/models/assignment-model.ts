import type { AssignmentState, Timeliness } from '@dondoc/commitments';
import type { Outcome } from './runs';

/** Who may be somebody in the story of an assignment; `both` coordinates and works in the agency. */
export const PEOPLE = ['focalPoint', 'agencyHead', 'coordinator', 'viceChair', 'both', 'otherSide', 'stranger'] as const;
export type Who = (typeof PEOPLE)[number];

/** What the model believes. Written apart from the product's own tables, as a reader of the design would. */
export interface Believed {
  today: string;
  state: AssignmentState;
  before: AssignmentState | null;
  acknowledged: boolean;
  submittedBy: Who | null;
  confirmedBy: Who | null;
  extensions: number;
  /** The open request. */
  request: { by: Who; to: string } | null;
  explanation: { state: string; asOverseer: boolean; givenBy: Who | null } | null;
  directive: string | null;
  timeliness: Timeliness;
  /** The due date with the paused days added, as it was read last. */
  judgedBy: string;
}

export const worker = (who: Who) => ['focalPoint', 'agencyHead', 'both'].includes(who);
export const coordinates = (who: Who) => who === 'coordinator' || who === 'both';
export const oversees = (who: Who) => who === 'viceChair';
export const open = ({ state }: Believed) => ['not_started', 'in_progress', 'returned'].includes(state);
export const final = ({ state }: Believed) => ['done', 'no_longer_applicable'].includes(state);

/** Refused before anything else is looked at: a stranger learns nothing, others may not. */
export function gate(who: Who, may: boolean): Outcome | null {
  if (who === 'stranger') return 'notFound';
  return may ? null : 'forbidden';
}

/** What was asked and not finished ends with the assignment. */
export function endsWithIt(believed: Believed): void {
  if (!final(believed)) return;
  if (believed.explanation && ['asked', 'given', 'returned'].includes(believed.explanation.state)) believed.explanation.state = 'closed';
  if (believed.directive === 'given') believed.directive = 'closed';
}

const LATE: readonly Timeliness[] = ['overdue', 'doneLate'];

/** Late stays late, unless a later due date was approved or the work no longer applies. */
export function staysLate(before: Timeliness, after: Timeliness, approved: boolean): boolean {
  return !LATE.includes(before) || approved || after === 'noLongerApplicable' || LATE.includes(after);
}

/** Somebody can lead on from here: there is no dead end. */
export function hasWayOn({ state }: Believed): boolean {
  const wayOn: Record<AssignmentState, Who | null> = {
    not_started: 'focalPoint',
    in_progress: 'focalPoint',
    returned: 'focalPoint',
    submitted_as_done: 'coordinator',
    paused: 'coordinator',
    done: null,
    no_longer_applicable: null,
  };
  return wayOn[state] !== null || ['done', 'no_longer_applicable'].includes(state);
}
