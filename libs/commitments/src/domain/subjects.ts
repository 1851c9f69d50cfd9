import type { Id, LocalDate } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import type { AssignmentState } from './assignment-states';

export type SubjectKind = 'statusUpdate' | 'dueDate' | 'acknowledgement' | 'consolidation' | 'signature' | 'explanation';
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
}

/** What a due date means in each state of its assignment. */
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

/** The due date of an assignment as something owed; none without a due date. */
export function dueDateSubject(assignment: Assignment, name: string): SubjectDraft | null {
  if (assignment.dueDate === null) return null;
  return {
    kind: 'dueDate',
    aboutId: assignment.id,
    agreementId: assignment.agreementId,
    partyId: assignment.partyId,
    assignmentId: assignment.id,
    agencyId: assignment.leadAgencyId,
    cooperatingAgencyIds: assignment.cooperatingAgencyIds,
    name,
    owedSince: assignment.assignedOn,
    deadline: assignment.dueDate,
    state: DUE_DATE_IS[assignment.state],
  };
}
