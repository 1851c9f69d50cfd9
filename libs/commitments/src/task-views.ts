import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { AgencyName, LocalityName } from './agreement-views';
import type { AssignmentState } from './domain/assignment-states';
import type { SixClear } from './domain/six-clear';
import type { TaskDeedKind } from './domain/task-history';
import type { Recurrence, TaskKind } from './domain/task-kind';
import type { Timeliness } from './domain/timeliness';
import type { Light } from './domain/traffic-light';
import type { AssignmentView } from './work-views';

/** What is shown of one task: both sides beside each other, and what happened on them. */

/** One side of a task. */
export interface SideView {
  assignmentId: Id;
  partyId: Id;
  locality: LocalityName;
  leadAgency: AgencyName;
  state: AssignmentState;
  progress: number;
  dueDate: LocalDate | null;
  timeliness: Timeliness;
  light: Light;
  obstacleReported: boolean;
}

export interface TaskView {
  id: Id;
  code: string;
  title: string;
  deliverable: string | null;
  kind: TaskKind;
  recurrence: Recurrence | null;
  authority: string | null;
  agreementId: Id;
  agreementCode: string;
  commitmentId: Id;
  commitmentCode: string;
  commitmentTitleVi: string;
  commitmentTitleEn: string;
  conclusionId: Id | null;
  createdAt: Instant;
  sides: SideView[];
  /** The worst of the sides; none where no side has the task yet. */
  state: AssignmentState | null;
  timeliness: Timeliness | null;
  /** One side says done, another says not begun. */
  contradiction: boolean;
  sixClear: SixClear;
}

export interface StatusUpdateView {
  id: Id;
  agency: AgencyName;
  personName: string | null;
  onBehalf: boolean;
  /** A cooperating agency's part. */
  isPart: boolean;
  nothingNew: boolean;
  state: AssignmentState;
  progress: number;
  results: string;
  obstacles: string;
  recommendations: string;
  /** Null for the other side, always. */
  internalNote: string | null;
  reviewId: Id | null;
  reportedOn: LocalDate;
  reportedAt: Instant;
}

/** One side's part of a task. */
export interface TaskAssignmentView extends AssignmentView {
  /** The reader's own side: its internal notes, directives and explanations are for them. */
  own: boolean;
}

/** A side that has not given the task to an agency yet. */
export interface UnassignedSideView {
  partyId: Id;
  locality: LocalityName;
  /** The commitment binds this side. */
  obliged: boolean;
  /** The reader coordinates this side. */
  mayAssign: boolean;
}

export interface TaskDetail extends TaskView {
  agreementTitleVi: string;
  agreementTitleEn: string;
  /** In the order of the parties. */
  assignments: TaskAssignmentView[];
  unassigned: UnassignedSideView[];
}

/** Something that was done about a task, by either side. */
export interface TaskEventView {
  /** Number of the fact: later ones have greater numbers. */
  id: number;
  at: Instant;
  kind: TaskDeedKind;
  /** None where it is about the task as such. */
  assignmentId: Id | null;
  locality: LocalityName | null;
  own: boolean;
  /** Null for the system. */
  actorName: string | null;
  /** The agency of the office through which it was done. */
  agency: AgencyName | null;
  /** What was said with it: a reason, a question, a directive. What is internal is null for the other side, always. */
  note: string | null;
  /** The deciding document. */
  document: string | null;
  /** A due date that moved, or was asked for. */
  fromDate: LocalDate | null;
  toDate: LocalDate | null;
  /** By when an answer is wanted; until when an accepted explanation holds. */
  byDate: LocalDate | null;
  /** To whom the work went. */
  fromAgency: AgencyName | null;
  toAgency: AgencyName | null;
  fileName: string | null;
  update: StatusUpdateView | null;
}
