import type { Id, Instant, Ladders, LocalDate, Words } from '@dondoc/kernel';
import type { ComingDay } from './domain/coming-days';
import type { CycleChange } from './domain/cycle-changes';
import type { CycleVersionState } from './domain/cycle-version';
import type { PlannedReview } from './domain/planned-reviews';
import type { ReviewState } from './domain/review';
import type { Rhythm } from './domain/rhythm';
import type { SideState } from './domain/side';
import type { Stages } from './domain/stages';

export type { ComingDay } from './domain/coming-days';
export type { CycleChange } from './domain/cycle-changes';
export type { PresetView } from './domain/presets';
export type { SideState } from './domain/side';

/** The answer of a change to a cycle version. */
export interface CycleVersionChanged {
  id: Id;
  cycleId: Id;
  version: number;
  state: CycleVersionState;
  /** What is worth knowing and does not stand in the way. */
  warnings?: Words[];
}

/** The answer of a change to a review. */
export interface ReviewChanged {
  id: Id;
  state: ReviewState;
}

/** What a version changes, against the one in force. */
export interface CycleDiffView {
  id: Id;
  version: number;
  state: CycleVersionState;
  activeFrom: LocalDate;
  agreementId: Id;
  /** The version that it is compared with; null: it is the first. */
  against: number | null;
  changes: CycleChange[];
}

export interface CycleVersionView {
  id: Id;
  version: number;
  state: CycleVersionState;
  activeFrom: LocalDate;
  rhythm: Rhythm;
  stages: Stages;
  /** Ladders of this version by kind of subject; a kind that is missing climbs the default ladder. */
  ladders: Ladders;
  /** True: chosen by a person, not stated in the agreement. */
  assumed: boolean;
  proposedByPersonId: Id | null;
  proposedAt: Instant | null;
  approvedByPersonId: Id | null;
  approvedAt: Instant | null;
  nextOpeningOn: LocalDate | null;
}

export interface CycleView {
  id: Id;
  agreementId: Id;
  agreementCode: string;
  nameVi: string;
  nameEn: string;
  /** Latest first. */
  versions: CycleVersionView[];
}

/** A review to come, as the planner sees it. */
export interface PlannedReviewView extends PlannedReview {
  cycleId: Id;
  cycleVersionId: Id;
  version: number;
  periodName: Words;
}

export interface ReviewSideView {
  id: Id;
  partyId: Id;
  localityId: Id;
  localityCode: string;
  localityName: Words;
  state: SideState;
  lockedAt: Instant | null;
  reopenedReason: string | null;
  reopenedUntil: LocalDate | null;
  lines: number;
  sent: number;
  /** Lines on which the coordinator has said their word, and those that were not asked; a side is concluded when all are. */
  assessed: number;
}

export interface ReviewView {
  id: Id;
  agreementId: Id;
  agreementCode: string;
  agreementTitle: Words;
  cycleId: Id;
  cycleVersionId: Id;
  cycleName: Words;
  periodKey: string;
  periodName: Words;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  opensOn: LocalDate;
  cutOffOn: LocalDate;
  agencyDeadline: LocalDate;
  coordinatorDeadline: LocalDate;
  signatureDeadline: LocalDate;
  submissionOn: LocalDate;
  meetingOn: LocalDate | null;
  state: ReviewState;
  openedAt: Instant;
  lockedAt: Instant | null;
  concludedAt: Instant | null;
  sides: ReviewSideView[];
}

export interface ReviewDetail extends ReviewView {
  conclusions: ConclusionView[];
}

/** `notAsked`: the assignment was closed or paused before an update came. */
export type LineState = 'awaited' | 'sent' | 'returned' | 'notAsked';

/** Accepted as reported, noted as not sent, or returned and not sent again. */
export type LineAssessment = 'accepted' | 'notSent' | 'returned';

/** What an update told. */
export interface ToldView {
  reportedOn: LocalDate;
  progress: number;
  nothingNew: boolean;
  onBehalf: boolean;
  results: string;
  obstacles: string;
  recommendations: string;
}

/** What a cooperating agency added. */
export interface PartView {
  agencyCode: string;
  agencyName: Words;
  reportedOn: LocalDate;
  results: string;
  obstacles: string;
}

/** One cell of the matrix agency × commitment: what one side's agency says about one task in this period. */
export interface LineView {
  id: Id;
  assignmentId: Id;
  partyId: Id;
  localityCode: string;
  commitmentId: Id;
  commitmentCode: string;
  taskId: Id;
  taskCode: string;
  taskTitle: string;
  agencyId: Id;
  agencyCode: string;
  agencyName: Words;
  state: LineState;
  assignmentState: string;
  progress: number;
  dueDate: LocalDate | null;
  deadline: LocalDate | null;
  /** The update that counts for this period. */
  updateId: Id | null;
  reportedOn: LocalDate | null;
  nothingNew: boolean;
  onBehalf: boolean;
  update: ToldView | null;
  /** The one before it, to be shown beside: of an earlier period, or returned. */
  lastUpdate: ToldView | null;
  parts: PartView[];
  obstacleReported: boolean;
  /** It stood in an earlier review of this cycle and is still open. */
  carriedOver: boolean;
  /** Only for the side it belongs to. */
  returnNote: string | null;
  assessment: LineAssessment | null;
  /** Only for the side it belongs to. */
  assessmentNote: string | null;
}

export interface MatrixView {
  review: ReviewView;
  lines: LineView[];
}

/** What came of a point of a conclusion: a new task, or a change to one. */
export type PointOutcome = 'newTask' | 'redate' | 'reopen' | 'close';

export interface ConclusionPointView {
  text: string;
  /** The task that came of it, or that it changed. */
  taskId: Id | null;
  taskCode: string | null;
  assignmentId: Id | null;
  outcome: PointOutcome | null;
  /** How that task stands today. */
  standing: PointStanding | null;
}

export interface PointStanding {
  taskTitle: string;
  agencyName: Words;
  state: string;
  timeliness: 'doneOnTime' | 'doneLate' | 'inTerm' | 'overdue' | 'noDueDate' | 'ongoing' | 'noLongerApplicable';
  dueDate: LocalDate | null;
  progress: number;
}

export interface ConclusionView {
  id: Id;
  reviewId: Id;
  partyId: Id;
  localityCode: string;
  localityName: Words;
  number: string | null;
  concludedOn: LocalDate;
  text: string;
  points: ConclusionPointView[];
  recordedAt: Instant;
}

/** Something of a period that was not finished when the next one opened. */
export interface CarriedOverView {
  assignmentId: Id;
  partyId: Id;
  taskCode: string;
  taskTitle: string;
  agencyCode: string;
  dueDate: LocalDate | null;
  /** The first period of this cycle in which it stood. */
  sincePeriodKey: string;
  /** How many earlier reviews of this cycle it stood in. */
  periods: number;
}

/** A conclusion in the timeline of its agreement. */
export interface AgreementConclusionView {
  id: Id;
  reviewId: Id;
  periodName: Words;
  localityName: Words;
  number: string | null;
  concludedOn: LocalDate;
}

export interface TimelineView {
  /** Earliest first. */
  conclusions: AgreementConclusionView[];
  /** Next first. */
  coming: ComingDay[];
  /** How many coming days were left out. */
  more: number;
}
