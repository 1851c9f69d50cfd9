export { ChecklistService } from './checklist.service';
export { EngineHealthService } from './engine-health.service';
export { HealthModule } from './health.module';
export type * from './views';
