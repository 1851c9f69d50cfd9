import { migrate } from '@dondoc/database';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type Clone, cloneDatabase } from '../../../test/support/database';
import { describeOnRedis } from '../../../test/support/needs';
import { freePort } from '../../../test/support/port';
import { type RedisServer, startRedis } from '../../../test/support/redis';
import { connect } from './connect';
import type { Handlers } from './jobs';
import { runQueueMigrations } from './migrations';
import { Queues } from './queues';
import { type RunningWorkers, startWorkers } from './workers';

Logger.overrideLogger(false);

interface Home {
  databaseUrl: string;
  redisUrl?: string;
  /** Throws away all that the queues hold, as an operator by mistake would. */
  emptyByForce(): Promise<unknown>;
  close(): Promise<void>;
}

const TABLES = ['job', 'job_log', 'job_dependency', 'event', 'metrics', 'rate_limit', 'dedup', 'dedup_next', 'scheduler', 'meta'];

async function inPostgres(): Promise<Home> {
  const clone: Clone = await cloneDatabase();
  await migrate(clone.url, runQueueMigrations);
  const tables = TABLES.map((table) => `bullmq.${table}`).join(', ');
  return { databaseUrl: clone.url, emptyByForce: () => insistently(() => clone.sql(`truncate ${tables}`)), close: clone.close };
}

/** A truncation may meet the workers' own locks: whoever throws away tables by hand does it again. */
const insistently = <T>(work: () => Promise<T>, times = 5): Promise<T> =>
  work().catch((error: { code?: string }) => {
    if (error.code !== '40P01' || times === 1) throw error;
    return insistently(work, times - 1);
  });

async function inRedis(): Promise<Home> {
  const server: RedisServer = await startRedis();
  const client = new Redis(server.url);
  const close = async () => {
    client.disconnect();
    await server.stop();
  };
  return { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', redisUrl: server.url, emptyByForce: () => client.flushall(), close };
}

function queuesKeepTheirWord(open: () => Promise<Home>): void {
  let home: Home;
  let queues: Queues;
  let workers: RunningWorkers;
  let done: unknown[];
  let relays = 0;
  let relayTakes = 0;

  const handlers: Handlers = {
    sweep: async () => void done.push('sweep'),
    relay: async () => {
      relays++;
      await pause(relayTakes);
    },
    followUp: async ({ factId }) => {
      if (factId < 0) throw new Error('no such fact');
      done.push(factId);
    },
    deliver: async ({ messageIds }) => void done.push(...messageIds),
    deliverAtOnce: async ({ messageIds }) => void done.push(...messageIds.map((id) => `${id} at once`)),
    housekeeping: async () => void done.push('housekeeping'),
    anchorJournal: async () => undefined,
    redactJournal: async () => undefined,
  };

  beforeAll(async () => {
    home = await open();
    queues = new Queues(await connect(home));
    done = [];
    workers = await startWorkers(queues, handlers);
  });
  beforeEach(() => {
    done = [];
    relays = 0;
    relayTakes = 0;
  });
  afterAll(async () => {
    await workers.close();
    await queues.close();
    await home.close();
  });

  it('bring every job to its handler with what it carries', async () => {
    await queues.addBulk(
      'followUp',
      [1, 2, 3].map((factId) => ({ factId })),
    );
    await queues.add('deliver', { messageIds: ['a', 'b'] });
    await queues.add('deliverAtOnce', { messageIds: ['c'] });
    await until(() => done.length === 6);
    expect(new Set(done)).toEqual(new Set([1, 2, 3, 'a', 'b', 'c at once']));
  });

  it('go on after a job that fails, and keep it to be looked at', async () => {
    await queues.add('followUp', { factId: -1 });
    await queues.add('followUp', { factId: 7 });
    await until(() => done.includes(7));
    await until(async () => (await queues.waiting()).work.failed >= 1);
    expect((await queues.failed('work'))[0]?.failedReason).toBe('no such fact');
  });

  it('make one relay of many wakes, and one more for those that came while it ran', async () => {
    relayTakes = 200;
    for (let i = 0; i < 50; i++) queues.wake();
    await until(() => relays === 1);
    for (let i = 0; i < 50; i++) queues.wake();
    await until(() => relays === 2);
    await pause(500);
    expect(relays).toBeLessThanOrEqual(3);
  });

  it('go on when everything in them was thrown away', async () => {
    await home.emptyByForce();
    queues.wake();
    await queues.add('followUp', { factId: 8 });
    await queues.addBulk('deliver', [{ messageIds: ['c'] }]);
    await until(() => done.length === 2 && relays > 0);
  });

  it('can be emptied through the front door', async () => {
    await queues.empty();
    await queues.add('followUp', { factId: 9 });
    await until(() => done.includes(9));
  });

  it('forget a schedule with everything else, so that it can be put back', async () => {
    await queues.every('sweep', 100);
    await until(() => done.includes('sweep'));
    await home.emptyByForce();
    await pause(300);
    expect(await queues.nextRun('sweep')).toBeUndefined();
    done = [];
    await queues.every('sweep', 100);
    await until(() => done.includes('sweep'));
    await queues.unschedule('sweep');
    expect(await queues.nextRun('sweep')).toBeUndefined();
  });

  it('do not start a schedule anew when it is asked for again', async () => {
    await queues.every('housekeeping', 3_600_000);
    await until(() => done.includes('housekeeping'));
    await pause(50);
    const next = await queues.nextRun('housekeeping');
    await queues.every('housekeeping', 3_600_000);
    expect(await queues.nextRun('housekeeping')).toBe(next);
    await queues.unschedule('housekeeping');
  });
}

describe('Queues in PostgreSQL, under the application role,', () => queuesKeepTheirWord(inPostgres));

describeOnRedis('Queues in Redis', () => {
  queuesKeepTheirWord(inRedis);

  it('refuse a Redis that may throw jobs away', async () => {
    const home = await inRedis();
    const client = new Redis(home.redisUrl as string);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(connect(home)).rejects.toThrow(/REDIS_URL.*allkeys-lru.*noeviction/);
    client.disconnect();
    await home.close();
  });

  it('let the process start while Redis is away, fail fast to add, and work when it is back', async () => {
    const port = await freePort();
    const queues = new Queues(await connect({ redisUrl: `redis://127.0.0.1:${port}`, databaseUrl: '' }));
    const done: number[] = [];
    const nothing = async () => undefined;
    const followUp = async ({ factId }: { factId: number }) => done.push(factId);
    const idle = {
      sweep: nothing,
      relay: nothing,
      deliver: nothing,
      deliverAtOnce: nothing,
      housekeeping: nothing,
      anchorJournal: nothing,
      redactJournal: nothing,
    };
    const workers = await startWorkers(queues, { ...idle, followUp });
    queues.wake();
    await expect(queues.add('sweep', {})).rejects.toThrow();
    const server = await startRedis(port);
    await until(() =>
      queues.add('followUp', { factId: 1 }).then(
        () => true,
        () => false,
      ),
    );
    await until(() => done.length > 0);
    await server.stop();
    await pause(100);
    await expect(queues.add('sweep', {})).rejects.toThrow();
    const again = await startRedis(port);
    await until(() =>
      queues.add('followUp', { factId: 2 }).then(
        () => true,
        () => false,
      ),
    );
    await until(() => done.includes(2));
    await workers.close();
    await queues.close();
    await again.stop();
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return;
    await pause(25);
  }
  throw new Error('It did not come about in ten seconds.');
}
