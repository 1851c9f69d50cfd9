export type { Alarm, EngineFigures, EngineHealth, Finding, QueueState, ScheduleRun, Standing } from './domain/engine';
