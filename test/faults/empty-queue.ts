import { Redis } from 'ioredis';
import { type Burst, type BurstOptions, inBurst } from './burst';
import type { Verdict } from './checker';
import { WorkerProcess } from './worker-process';

/** Row 5: the queue emptied in the middle, by the means of whoever runs the server: FLUSHALL, or TRUNCATE of all the queue's tables that hold jobs. */
export function emptyQueue(options: BurstOptions): Promise<Verdict> {
  return inBurst(options, async (burst) => {
    const worker = WorkerProcess.start(burst.workerEnv);
    await burst.accepted(Math.floor(options.mails / 3));
    await (options.redisUrl ? flush(options.redisUrl) : truncate(burst));
    await burst.drained();
    await worker.stop();
  });
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}

async function truncate({ owner }: Burst): Promise<void> {
  const tables = await owner(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%' and tablename not like '%schema%'`,
  );
  await owner(`truncate ${tables.map((table) => table.name).join(', ')} cascade`);
}
