import type { Id, Instant, LocalDate } from '@dondoc/kernel';
import type { Issuer } from './issuer';

/**
 * What was true of one review at one moment, names included: reports of all its sides are compiled from it and from nothing else.
 * It is JSON, kept as it is, and never holds a side's internal notes.
 */
export interface Snapshot {
  review: SnapshotReview;
  agreement: SnapshotAgreement;
  parties: SnapshotParty[];
  lines: SnapshotLine[];
  /** The reviews of the cycle before this one, the earliest first, at the most the last seven. */
  history?: SnapshotPast[];
  earlier?: SnapshotEarlier;
  /** Agencies of the lines that have given way to others, by the day of the snapshot. */
  successions?: Succeeded[];
}

/** What stood in the report of the review before as work for this period, and where it stands now. */
export interface PromisedLine {
  assignmentId: Id;
  partyId: Id;
  taskCode: string;
  taskTitle: string;
  /** In charge when it was promised. */
  agencyVi: string;
  dueDate: LocalDate | null;
  timeliness: Timeliness;
  progress: number;
  now: { dueDate: LocalDate | null; doneOn: LocalDate | null; progress: number; timeliness: Timeliness };
}

/** A point of an earlier conclusion whose task is not finished. */
export interface OpenPoint {
  partyId: Id;
  number: string | null;
  concludedOn: LocalDate;
  text: string;
  taskCode: string;
  taskTitle: string;
  agencyVi: string;
  dueDate: LocalDate | null;
  progress: number;
  timeliness: Timeliness;
}

export interface SnapshotEarlier {
  promised: PromisedLine[];
  points: OpenPoint[];
}

/** An agency that has given way to another, whose work the other goes on with. */
export interface Succeeded {
  fromCode: string;
  fromVi: string;
  toCode: string;
  toVi: string;
  effectiveOn: LocalDate;
  legalBasisVi: string | null;
}

/** How many assignments were in each group when an earlier review was frozen. */
export interface SnapshotPast {
  periodKey: string;
  periodVi: string;
  groups: Partial<Record<Timeliness, number>>;
}

export interface SnapshotReview {
  id: Id;
  cycleVersionId: Id;
  /** The version of the cycle under which the review opened. */
  cycleVersion?: number;
  periodKey: string;
  /** `quý IV/2026` */
  periodVi: string;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  cutOffOn: LocalDate;
  submissionOn: LocalDate;
  /** Timeliness is judged on this day: the cut-off, or the day of the snapshot where that is earlier. */
  asOf: LocalDate;
  takenAt: Instant;
}

export interface SnapshotAgreement {
  id: Id;
  code: string;
  titleVi: string;
  documentType: string;
  documentNumber: string | null;
  /** Commitments in force, and how many of them nobody has broken down into a task. */
  commitments: number;
  withoutTask: number;
}

export interface SnapshotParty {
  id: Id;
  position: number;
  localityId: Id;
  localityCode: string;
  localityKind: string;
  nameVi: string;
  shortNameVi: string;
  peoplesCommitteeVi: string | null;
  coordinatingAgencyVi: string | null;
  committeeCode: string | null;
  committeeVi: string | null;
  /** The agreement itself names it. */
  committeeStated?: boolean;
  /** Who issues this side's reports; none known: its People's Committee. */
  issuer?: Issuer | null;
}

/** Whether the side answered for this assignment in the review; `none`: nobody was asked, as it was finished, closed or paused before. */
export type Answer = 'sent' | 'nothingNew' | 'returned' | 'awaited' | 'none';

export interface SnapshotLine {
  assignmentId: Id;
  partyId: Id;
  taskId: Id;
  taskCode: string;
  taskTitle: string;
  deliverable: string | null;
  commitmentPosition: number;
  commitmentVi: string;
  field: string | null;
  fieldVi: string | null;
  fieldPosition: number;
  agencyCode: string;
  agencyVi: string;
  cooperatingVi: string[];
  kind: 'dated' | 'ongoing' | 'recurring';
  state: string;
  progress: number;
  originalDueDate: LocalDate | null;
  dueDate: LocalDate | null;
  extensionCount: number;
  submittedOn: LocalDate | null;
  doneOn: LocalDate | null;
  timeliness: Timeliness;
  /** It was already part of the review before this one. */
  carriedOver: boolean;
  answer: Answer;
  update: SnapshotUpdate | null;
  /** What the cooperating agencies added. */
  parts: SnapshotUpdate[];
}

export interface SnapshotUpdate {
  agencyVi: string;
  onBehalf: boolean;
  reportedOn: LocalDate;
  results: string;
  obstacles: string;
  recommendations: string;
}

/** Every line is in exactly one of these groups. What is paused by decision is neither in term nor overdue; what no longer applies counts in no total. */
export type Timeliness = 'doneOnTime' | 'doneLate' | 'inTerm' | 'overdue' | 'noDueDate' | 'ongoing' | 'paused' | 'noLongerApplicable';

export const TIMELINESS: readonly Timeliness[] = [
  'doneOnTime',
  'doneLate',
  'inTerm',
  'overdue',
  'noDueDate',
  'ongoing',
  'paused',
  'noLongerApplicable',
];
