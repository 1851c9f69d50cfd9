import { Redis } from 'ioredis';
import { type Burst, inBurst } from '../burst';
import { nothingLost } from '../checker';
import type { Drill } from '../drill';

/** The queue emptied in the middle, by the means of whoever runs the server: FLUSHALL, or TRUNCATE of all the queue's tables that hold jobs. */
export const emptyQueue: Drill = {
  row: 5,
  name: 'the queue emptied in the middle',
  onBoth: true,
  run: async (options) => {
    const verdict = await inBurst(options, async (burst) => {
      const worker = burst.worker();
      await burst.accepted(Math.floor(options.size / 3));
      await (options.redisUrl ? flush(options.redisUrl) : truncate(burst));
      await burst.drained();
      await worker.stop();
    });
    return { holds: nothingLost(verdict) && verdict.duplicates === 0, figures: { ...verdict } };
  },
};

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}

async function truncate({ owner }: Burst): Promise<void> {
  const tables = await owner(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%' and tablename not like '%schema%'`,
  );
  await owner(`truncate ${tables.map((table) => table.name).join(', ')} cascade`);
}
