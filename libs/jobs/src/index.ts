export type { Backend } from './backend';
export { type ConnectOptions, connect } from './connect';
export type { Handlers, JobName, Jobs, QueueName } from './jobs';
export { JobsModule } from './jobs.module';
export { runQueueMigrations } from './migrations';
export { type QueueCounts, type QueueState, Queues } from './queues';
export { type RunningWorkers, startWorkers, type WorkerOptions } from './workers';
