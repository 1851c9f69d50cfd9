export { AgreementsService } from './agreements.service';
export { AssignmentsService } from './assignments.service';
export { BreakdownService } from './breakdown.service';
export { CommitmentsModule } from './commitments.module';
export { type Concluded, carryOutConclusion } from './concluding';
export { agreementPlace, assignmentPlace, partyPlace } from './data/places';
export { noteRead } from './data/restricted';
export { commitmentsEntities } from './data/schemas';
export { staleSql, unacknowledgedSql } from './data/signals';
export { syncSubjects } from './data/subjects';
export { timelinessSql } from './data/timeliness';
export { DirectivesService } from './directives.service';
export type { AgreementData, AgreementsData, CommitmentData } from './domain/agreements-data';
export {
  type AssignmentDeed,
  type AssignmentState,
  OPEN_STATES,
} from './domain/assignment-states';
export type { CombinedStatus, SideStatus } from './domain/combined-status';
export type { ExtensionState } from './domain/extension';
export type { ExtensionLimits } from './domain/extension-limits';
export type { CommitmentFact } from './domain/facts';
export type {
  AppointInput,
  AssignInput,
  BreakDownInput,
  ConcludedChange,
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
export { type SignalLimits, silentBefore } from './domain/signals';
export type { CheckedTask, ClearThing, SixClear } from './domain/six-clear';
export type { SubjectDraft, SubjectKind, SubjectState } from './domain/subjects';
export type { Recurrence, TaskKind } from './domain/task-kind';
export { type JudgedByTime, TIMELINESS, type Timeliness, timelinessOf } from './domain/timeliness';
export type { Light, Lit } from './domain/traffic-light';
export { LIGHT_WORDS, STATE_WORDS, TIMELINESS_WORDS } from './domain/words';
export { type EvidenceInput, EvidenceService, type OpenedEvidence } from './evidence.service';
export { ExplanationsService } from './explanations.service';
export { ExtensionLimitsService } from './extension-limits.service';
export type { AssignmentFilter, TaskFilter } from './filters';
export { FindingService } from './finding.service';
export { HandoverService } from './handover.service';
export { TasksService } from './tasks.service';
export type * from './views';
