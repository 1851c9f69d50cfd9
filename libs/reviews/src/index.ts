export { type AssessmentInput, AssessmentsService } from './assessments.service';
export { ComingDaysService } from './coming-days.service';
export { CyclesService, type NewCycle } from './cycles.service';
export { carriedOver } from './data/carry-over';
export { type CollectingAgency, type Coordinating, collectingAgencies } from './data/collecting-agencies';
export { reviewsEntities } from './data/schemas';
export type { ConclusionInput, ConclusionPoint, PointChange } from './domain/conclusion';
export type { CycleVersionInput, CycleVersionState } from './domain/cycle-version';
export { rhythmWords } from './domain/cycle-words';
export { countedFromOpening, openingsOf } from './domain/openings';
export { periodWords } from './domain/period-words';
export type { Period } from './domain/periods';

export {
  type ApprovedPlan,
  dueOfCycle,
  nextOpening,
  type Opened,
  type PlannedReview,
  type PlannedUnderVersion,
  plannedOfCycle,
  type ReviewPlan,
} from './domain/planned-reviews';
export { PRESETS, type RhythmChoice } from './domain/presets';
export { readDraft, type UnwrittenDraft } from './domain/read-draft';
export type { ReviewState } from './domain/review';
export { decree09, everyYearsFrom, type Preset, type Rhythm } from './domain/rhythm';
export { audienceName, subjectName } from './domain/rung-words';
export type { SideState } from './domain/side';
export { type DateRule, periodicStages, type Stage, type StageDates, type Stages } from './domain/stages';
export type { CycleQuestion } from './planning';
export { ReviewsModule } from './reviews.module';
export { type OpeningsDone, ReviewsService, type SideKey } from './reviews.service';
export { type CycleVersionDraft, type Trial, trialFrom, trialOf } from './trial';
export type * from './views';
