import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import { type Handlers, type JobName, QUEUE_NAMES, type QueueName } from './jobs';
import type { Queues } from './queues';
import { report } from './report';

export interface WorkerOptions {
  /** Jobs of a queue that run at once in this process. */
  concurrency?: Partial<Record<QueueName, number>>;
}

export interface RunningWorkers {
  /** Takes no new jobs and resolves when the running ones are done. */
  close(): Promise<void>;
}

/** A queue that is away does not keep the process from starting; its workers go to work when it is back. */
const READY_MS = 2000;

const CONCURRENCY: Record<QueueName, number> = { atOnce: 4, mail: 4, work: 4 };

/** Starts one worker per queue. A job name without a handler does not compile; a job that is unknown here fails and says so. */
export async function startWorkers(queues: Queues, handlers: Handlers, options: WorkerOptions = {}): Promise<RunningWorkers> {
  const workers = QUEUE_NAMES.map((name) =>
    startWorker(queues, handlers, { name, concurrency: options.concurrency?.[name] ?? CONCURRENCY[name] }),
  );
  await Promise.race([Promise.all(workers.map((worker) => worker.waitUntilReady().catch(report('worker')))), wait(READY_MS)]);
  return { close: async () => void (await Promise.all(workers.map((worker) => worker.close()))) };
}

function startWorker(queues: Queues, handlers: Handlers, { name, concurrency }: { name: QueueName; concurrency: number }): Worker {
  const byName = handlers as Record<string, ((payload: never) => Promise<unknown>) | undefined>;
  const worker = queues.backend.worker(
    name,
    async (job) => {
      const handle = byName[job.name as JobName];
      if (!handle) throw new Error(`No handler for the job "${job.name}".`);
      await handle(job.data as never);
    },
    { concurrency },
  );
  worker.on('error', report(`worker ${name}`));
  worker.on('failed', (job, error) => report(`job ${job?.name ?? name}`)(error));
  return worker;
}
