import { addDays, type Id, type LocalDate, type SubjectKind } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import type { AssignmentState } from './assignment-states';
import { SOONEST_STALE_DAYS } from './signals';

export type { SubjectKind };

export type SubjectState = 'owed' | 'met' | 'closed' | 'paused';

/** Something owed by an office on a date. One per (kind, aboutId). */
export interface SubjectDraft {
  kind: SubjectKind;
  aboutId: Id;
  agreementId: Id;
  partyId: Id;
  assignmentId?: Id | null;
  reviewId?: Id | null;
  /** The agency that owes it. */
  agencyId: Id;
  cooperatingAgencyIds: Id[];
  /** What it is called in a mail. */
  name: string;
  periodKey?: string | null;
  cycleVersionId?: Id | null;
  owedSince: LocalDate;
  deadline: LocalDate;
  state: SubjectState;
  /** The sweep has nothing to see before; today where not said. */
  lookOn?: LocalDate;
}

/** What a due date, and a sign of life, means in each state of its assignment. */
export const DUE_DATE_IS: Record<AssignmentState, SubjectState> = {
  not_started: 'owed',
  in_progress: 'owed',
  returned: 'owed',
  submitted_as_done: 'met',
  done: 'met',
  paused: 'paused',
  no_longer_applicable: 'closed',
};

/** What else is owed about an assignment (a status update for a review) sleeps with it, wakes with it and ends with it; what is met stays met. */
export const WHAT_ELSE_IS_OWED: Record<AssignmentState, { from: SubjectState[]; to: SubjectState }> = {
  not_started: { from: ['paused'], to: 'owed' },
  in_progress: { from: ['paused'], to: 'owed' },
  returned: { from: ['paused'], to: 'owed' },
  submitted_as_done: { from: ['paused'], to: 'owed' },
  paused: { from: ['owed'], to: 'paused' },
  done: { from: ['owed', 'paused'], to: 'closed' },
  no_longer_applicable: { from: ['owed', 'paused'], to: 'closed' },
};

/** What an assignment itself makes its lead agency owe: its due date, where it has one, and signs of life. */
export function subjectsOf(assignment: Assignment, name: string): SubjectDraft[] {
  return assignment.judgedBy === null
    ? [silence(assignment, name)]
    : [dueDate(assignment, name, assignment.judgedBy), silence(assignment, name)];
}

const dueDate = (assignment: Assignment, name: string, deadline: LocalDate): SubjectDraft => ({
  ...ofLead(assignment, name),
  kind: 'dueDate',
  owedSince: assignment.assignedOn,
  deadline,
});

/** Counted from the day on which something was heard last: that day is its deadline, and an update makes it another occurrence. */
const silence = (assignment: Assignment, name: string): SubjectDraft => ({
  ...ofLead(assignment, name),
  kind: 'stale',
  owedSince: assignment.silentSince,
  deadline: assignment.silentSince,
  lookOn: addDays(assignment.silentSince, SOONEST_STALE_DAYS),
});

/** That the lead agency takes the assignment on, from the day on which it was given to it; to report is to acknowledge. */
export const acknowledgement = (
  assignment: Assignment,
  name: string,
  { since, by }: { since: LocalDate; by: LocalDate },
): SubjectDraft => ({
  ...ofLead(assignment, name),
  kind: 'acknowledgement',
  owedSince: since,
  deadline: by,
  state: assignment.acknowledgedAt === null ? DUE_DATE_IS[assignment.state] : 'met',
});

/** What somebody asked of the lead agency about its assignment; it sleeps while the assignment is paused. */
export const askedFor = (
  kind: 'explanation' | 'directive',
  { assignment, name }: { assignment: Assignment; name: string },
  thing: { id: Id; since: LocalDate; dueDate: LocalDate; owed: SubjectState },
): SubjectDraft => ({
  ...ofLead(assignment, name),
  kind,
  aboutId: thing.id,
  owedSince: thing.since,
  deadline: thing.dueDate,
  state: thing.owed === 'owed' && assignment.state === 'paused' ? 'paused' : thing.owed,
});

const ofLead = (assignment: Assignment, name: string) => ({
  aboutId: assignment.id,
  agreementId: assignment.agreementId,
  partyId: assignment.partyId,
  assignmentId: assignment.id,
  agencyId: assignment.leadAgencyId,
  cooperatingAgencyIds: assignment.cooperatingAgencyIds,
  name,
  state: DUE_DATE_IS[assignment.state],
});
