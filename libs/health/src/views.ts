import type { Id } from '@dondoc/kernel';
import type { ChecklistLine } from './domain/checklist';

export type { ChecklistLine, Missing } from './domain/checklist';
export type { Alarm, EngineFigures, EngineHealth, Finding, LocalHealth, QueueState, ScheduleRun, Standing } from './domain/engine';

/** What a locality still needs, derived from how things stand. */
export interface ChecklistView {
  localityId: Id;
  lines: ChecklistLine[];
}
