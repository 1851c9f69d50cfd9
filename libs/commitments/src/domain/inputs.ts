import type { Id, LocalDate } from '@dondoc/kernel';
import type { Recurrence, TaskKind } from './task-kind';

/** One side's part of a task. */
export interface AssignInput {
  partyId: Id;
  leadAgencyId: Id;
  cooperatingAgencyIds?: Id[];
  dueDate?: LocalDate | null;
}

export interface BreakDownInput {
  title: string;
  deliverable?: string | null;
  kind: TaskKind;
  /** Only for a recurring task; none where no interval is stated. */
  recurrence?: Recurrence | null;
  /** Who may decide what: the sixth of *6 rõ*. */
  authority?: string | null;
  assignments: AssignInput[];
}

export interface ReportInput {
  /** Absent: under way, or still submitted where it was submitted. */
  state?: 'in_progress' | 'submitted_as_done';
  /** Per cent; absent: as before, or 100 when submitted as done. */
  progress?: number;
  results?: string;
  obstacles?: string;
  recommendations?: string;
  /** For the own side only; the other side never sees it. */
  internalNote?: string | null;
  nothingNew?: boolean;
  /** A coordinator writes for the agency, also where they could write for themselves. */
  onBehalf?: boolean;
  /** The version of the assignment that the form was filled in against. */
  version?: number;
}

export interface ReturnInput {
  note: string;
  version?: number;
}

/** The version of the assignment that a form was filled in against. */
interface AgainstVersion {
  version?: number;
}

export interface DecisionInput extends AgainstVersion {
  /** Number, date or name of the deciding document. */
  document?: string | null;
  reason?: string | null;
}

export interface ExtensionInput {
  toDate: LocalDate;
  reason: string;
}

export interface ExtensionDecision extends AgainstVersion {
  approve: boolean;
  note?: string | null;
}

/** For work that has no due date yet. */
export interface DueDateInput extends AgainstVersion {
  dueDate: LocalDate;
}

export interface ReassignInput extends AgainstVersion {
  leadAgencyId: Id;
  cooperatingAgencyIds?: Id[];
}

/** Absent: as before; null: nobody. */
export interface AppointInput {
  coordinatingAgencyId?: Id | null;
  overseeingOfficeId?: Id | null;
  committeeAgencyId?: Id | null;
}

/** What a Standing Committee's conclusion changes about an assignment. */
export interface ConcludedChange {
  conclusionId: Id;
  /** How the conclusion is called: the deciding document. */
  document: string;
  /** What it says about the assignment. */
  reason: string;
  change: 'redate' | 'reopen' | 'close';
  /** The new due date: needed to redate, and to reopen what was due before today. */
  dueDate?: LocalDate;
}

export interface ExplanationQuestion {
  question: string;
  dueDate: LocalDate;
  /** About the update that was not sent for this review; absent: about the due date. */
  reviewId?: Id | null;
}

export interface ExplanationAnswer {
  answer: string;
  /** Files of the same assignment. */
  evidenceIds?: Id[];
}

export interface ExplanationDecision {
  accept: boolean;
  /** Accepted: the last day on which nobody is reminded. */
  holdsUntil?: LocalDate;
  /** Returned: a later deadline for the explanation, where it gets one. */
  dueDate?: LocalDate | null;
  /** Needed where it is returned. */
  note?: string | null;
}

export interface DirectiveInput {
  text: string;
  dueDate: LocalDate;
  /** About the update that was not sent for this review. */
  reviewId?: Id | null;
}

/** What a new assignment is given with what the coordinator says. */
export interface NewAssignment {
  id: Id;
  taskId: Id;
  kind: TaskKind;
  agreementId: Id;
  today: LocalDate;
}
