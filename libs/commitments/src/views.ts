import type { Id, Instant, LocalDate, Words } from '@dondoc/kernel';
import type { LocalityName } from './agreement-views';
import type { DirectiveView, ExplanationView } from './asked-views';
import type { AssignmentDeed, AssignmentState } from './domain/assignment-states';
import type { ExtensionState } from './domain/extension';
import type { ClearThing, SixClear } from './domain/six-clear';
import type { Recurrence, TaskKind } from './domain/task-kind';
import type { Timeliness } from './domain/timeliness';
import type { Light } from './domain/traffic-light';
import type { SideView, StatusUpdateView } from './task-views';
import type { Asked, AssignmentView } from './work-views';

/** Only interfaces: what the commitments show. `null` = not stated; nothing is filled in. */
export type * from './agreement-views';
export type * from './asked-views';
export type {
  AssignInput,
  BreakDownInput,
  DecisionInput,
  DirectiveInput,
  DueDateInput,
  ExplanationAnswer,
  ExplanationDecision,
  ExplanationQuestion,
  ExtensionDecision,
  ExtensionInput,
  ReassignInput,
  ReportInput,
  ReturnInput,
} from './domain/inputs';
export type { RowToCheck } from './domain/row-check';
export type * from './found-views';
export type * from './task-views';
export type * from './work-views';
export type { AssignmentDeed, AssignmentState, ClearThing, ExtensionState, Light, Recurrence, SixClear, TaskKind, Timeliness };

/** What a use case answers. */
export interface Changed {
  id: Id;
  version: number;
  state: AssignmentState;
  /** What to look at again: the date falls into an absence. Nothing was refused. */
  warnings?: Words[];
}

/** A commitment broken down. */
export interface BrokenDown {
  id: Id;
  code: string;
  assignments: Changed[];
}

export interface AllBrokenDown {
  tasks: BrokenDown[];
}

export interface AllAssigned {
  assignments: Changed[];
}

/** How a task that is being written down stands: what the own side still lacks, and what to look at again. */
export interface RowChecked {
  sixClear: SixClear;
  /** Who acts for the lead agency today: its focal points, else its head. */
  people: string[];
  /** Other parties that the commitment binds: they give their own part. */
  others: LocalityName[];
  warnings: Words[];
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
  /** Empty for the other side, always. */
  explanations: ExplanationView[];
  directives: DirectiveView[];
  agreementTitleVi: string;
  agreementTitleEn: string;
  commitmentTitleVi: string;
  commitmentTitleEn: string;
  /** What the reader may do as things stand. */
  may: AssignmentDeed[];
  /** The reader's own side. */
  own: boolean;
  /** What is late and no explanation is asked about yet; null: the due date. */
  askAbout: (Asked | null)[];
  /** What a review asks for and has not got. */
  asked: Asked | null;
  otherSides: SideView[];
}

export interface HandOverView {
  succession: string;
  /** Rows moved to the successor. */
  assignments: number;
  parties: number;
  subjects: number;
}
