import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { AgencyName, LocalityName } from './agreement-views';
import type { AssignmentState } from './domain/assignment-states';
import type { TaskKind } from './domain/task-kind';
import type { Timeliness } from './domain/timeliness';
import type { Light } from './domain/traffic-light';

/** What is shown of assignments in lists and on somebody's desk. */

export interface AssignmentView {
  id: Id;
  version: number;
  taskId: Id;
  taskCode: string;
  title: string;
  deliverable: string | null;
  kind: TaskKind;
  agreementId: Id;
  agreementCode: string;
  commitmentId: Id;
  commitmentCode: string;
  partyId: Id;
  locality: LocalityName;
  leadAgency: AgencyName;
  cooperatingAgencies: AgencyName[];
  state: AssignmentState;
  /** Per cent. */
  progress: number;
  dueDate: LocalDate | null;
  originalDueDate: LocalDate | null;
  extensionCount: number;
  /** Working days of pauses since the current due date was set; they do not count. */
  pausedDays: number;
  /** The due date with these days added, by which timeliness is judged. */
  countedDueDate: LocalDate | null;
  assignedOn: LocalDate;
  acknowledgedAt: Instant | null;
  submittedOn: LocalDate | null;
  doneOn: LocalDate | null;
  lastUpdateOn: LocalDate | null;
  /** Since when nothing was heard of the lead agency. */
  silentSince: LocalDate;
  stale: boolean;
  unacknowledged: boolean;
  obstacleReported: boolean;
  timeliness: Timeliness;
  light: Light;
  /** The actor's agency leads it or cooperates in it. */
  mine: boolean;
}

/** What a review asks about an assignment. */
export interface Asked {
  reviewId: Id;
  periodKey: string;
  deadline: LocalDate;
}

/** An assignment as it stands on the desk of somebody who has to do something about it. */
export interface WorkView extends AssignmentView {
  agreementTitleVi: string;
  agreementTitleEn: string;
  /** What a review asks for and has not got. */
  asked: Asked | null;
  /** A request for a later date that nobody has decided on. */
  openExtension: { toDate: LocalDate; reason: string } | null;
  /** When something is due next: the work itself, or what a review asks for. */
  nextOn: LocalDate | null;
}

/** “Việc của tôi”, each part by its next date and at the most {@link MyWorkView.most} long. */
export interface MyWorkView {
  /** Led by one of the actor's agencies, or done in cooperation with one, and not finished. */
  owed: WorkView[];
  /** Submitted as done: the coordinator confirms or returns it. */
  toConfirm: WorkView[];
  /** A later date is asked for: the coordinator or the vice-chair decides. */
  toDecide: WorkView[];
  today: LocalDate;
  /** The last day that counts as due soon. */
  soonUntil: LocalDate;
  most: number;
}
