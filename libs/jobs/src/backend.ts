import type { Processor, Queue, Worker } from 'bullmq';
import type { QueueName } from './jobs';

export interface WorkerSettings {
  concurrency: number;
}

/** What the two homes of a queue have in common. */
export interface Backend {
  readonly kind: 'redis' | 'postgres';
  queue(name: QueueName): Queue;
  worker(name: QueueName, processor: Processor, settings: WorkerSettings): Worker;
  /** After the queues and workers are closed. */
  close(): Promise<void>;
}
