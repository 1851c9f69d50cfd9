import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { AssignmentState } from './domain/assignment-states';
import type { ExtensionState } from './domain/extension';
import type { SixClear } from './domain/six-clear';
import type { Recurrence, TaskKind } from './domain/task-kind';
import type { Timeliness } from './domain/timeliness';
import type { Light } from './domain/traffic-light';

/** Only interfaces: what the commitments show. `null` = not stated; nothing is filled in. */

/** What a use case answers. */
export interface Changed {
  id: Id;
  version: number;
  state: AssignmentState;
}

/** A commitment broken down. */
export interface BrokenDown {
  id: Id;
  code: string;
  assignments: Changed[];
}

export interface Created {
  id: Id;
}

export interface ImportView {
  /** Codes of the agreements that were loaded, and of those that were there before. */
  imported: string[];
  skipped: string[];
  /** Rows loaded, commitments and others. */
  rows: number;
  commitments: number;
}

export interface LocalityName {
  id: Id;
  code: string;
  nameVi: string;
  nameEn: string;
}

export interface AgencyName {
  id: Id;
  code: string;
  nameVi: string;
  nameEn: string;
}

export interface AgreementCounts {
  /** All rows of the document, as loaded: commitments and others. */
  rows: number;
  commitments: number;
  otherRows: number;
  commitmentsWithoutTask: number;
  tasks: number;
  /** Dated tasks with a side that has no due date yet. */
  tasksWithoutDate: number;
  assignments: number;
  overdue: number;
}

export interface AgreementView extends AgreementCounts {
  id: Id;
  code: string;
  titleVi: string;
  titleEn: string;
  documentType: string;
  documentNumber: string | null;
  documentState: string;
  signed: boolean;
  eventDate: LocalDate | null;
  signedDate: LocalDate | null;
  unilateral: boolean;
  statedCount: number | null;
  listedCount: number | null;
  parties: LocalityName[];
}

export interface OverseerView {
  roleVi: string;
  roleEn: string;
  stated: boolean;
}

export interface PartyView {
  id: Id;
  position: number;
  /** The locality that stands in for the one that signed, which may be an earlier one. */
  locality: LocalityName;
  signedLocality: LocalityName;
  overseers: OverseerView[];
  overseeingOffice: { id: Id; titleVi: string; titleEn: string } | null;
  coordinatingAgency: AgencyName | null;
  coordinatingStated: boolean;
  coordinatingScopeVi: string | null;
  coordinatingScopeEn: string | null;
  committeeAgency: AgencyName | null;
  committeeStated: boolean;
}

export interface CommitmentView {
  id: Id;
  code: string;
  parentId: Id | null;
  position: number;
  number: number | null;
  kind: string;
  /** False for mechanism, invitation and request rows: kept apart from commitments. */
  isCommitment: boolean;
  field: string | null;
  groupVi: string | null;
  groupEn: string | null;
  titleVi: string;
  titleEn: string;
  obligors: LocalityName[];
  leadAgencies: AgencyName[];
  cooperatingAgencies: AgencyName[];
  recurrence: { kind: string; every?: number; unit?: string };
  note: string | null;
  tasks: number;
}

export interface CommitmentNode extends CommitmentView {
  children: CommitmentNode[];
}

export interface CommitmentDetail extends CommitmentView {
  agreementId: Id;
  agreementCode: string;
}

export interface MoneyView {
  amountVnd: number;
  approximate: boolean;
  fromLocality: string | null;
  toLocality: string | null;
  purposeVi: string;
  status: string;
  givenOn: LocalDate | null;
  noteEn?: string | null;
}

export interface AgreementDetail extends Omit<AgreementView, 'parties'> {
  sourcePublishedOn: LocalDate | null;
  periodFrom: number | null;
  periodTo: number | null;
  periodOpenEnded: boolean;
  periodVi: string | null;
  issuerVi: string | null;
  legalBasisVi: string | null;
  countNote: string | null;
  note: string | null;
  mechanismNote: string | null;
  reportingInterval: { every: number; unit: string } | null;
  reviewInterval: { every: number; unit: string } | null;
  money: MoneyView[];
  sourceDocument: string | null;
  importedAt: Instant;
  counterparts: LocalityName[];
  parties: PartyView[];
  /** The rows of the document, groups above their items; commitments and others. */
  tree: CommitmentNode[];
}

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
  assignedOn: LocalDate;
  acknowledgedAt: Instant | null;
  submittedOn: LocalDate | null;
  doneOn: LocalDate | null;
  lastUpdateOn: LocalDate | null;
  obstacleReported: boolean;
  timeliness: Timeliness;
  light: Light;
  /** The actor's agency leads it or cooperates in it. */
  mine: boolean;
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

export interface ExtensionView {
  id: Id;
  fromDate: LocalDate;
  toDate: LocalDate;
  reason: string;
  state: ExtensionState;
  requestedAt: Instant;
  decidedAt: Instant | null;
  decisionNote: string | null;
}

export interface EvidenceView {
  id: Id;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  statusUpdateId: Id | null;
  addedAt: Instant;
}

export interface AssignmentDetail extends AssignmentView {
  returnNote: string | null;
  decisionNote: string | null;
  conclusionId: Id | null;
  /** The newest fifty, newest first. */
  updates: StatusUpdateView[];
  extensions: ExtensionView[];
  evidence: EvidenceView[];
  otherSides: SideView[];
}

export interface HandOverView {
  succession: string;
  /** Rows moved to the successor. */
  assignments: number;
  parties: number;
  subjects: number;
}
