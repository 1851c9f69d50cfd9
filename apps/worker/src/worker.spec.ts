import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@config/env';
import { migrate } from '@dondoc/database';
import { connect, Queues, runQueueMigrations } from '@dondoc/jobs';
import { randomIds } from '@dondoc/kernel';
import { type Clone, cloneDatabase } from '../../../test/support/database';
import { type RunningWorker, start } from './application';

const QUEUE_TABLES = ['job', 'job_log', 'job_dependency', 'event', 'metrics', 'rate_limit', 'dedup', 'dedup_next', 'scheduler', 'meta'];

describe('A worker', () => {
  let clone: Clone;
  let queues: Queues;
  let worker: RunningWorker;
  let anchorDir: string;

  /** A message that nothing is owed for any more: it finds its end without a mail. */
  const planMessage = async () => {
    const id = randomIds.next();
    await clone.sql(
      `insert into message (id, key, kind, address, day, planned_at, not_before, mime_id) values ($1::uuid, $1::uuid::text, 'daily', 'a@example.vn', app_today(), app_now(), app_now(), '<a@b>')`,
      [id],
    );
    return id;
  };
  const states = async () => (await clone.sql<{ state: string }>('select distinct state from message')).map(({ state }) => state);
  const truncate = () => clone.sql(`truncate ${QUEUE_TABLES.map((table) => `bullmq.${table}`).join(', ')}`);
  /** Truncating takes the tables' locks in another order than the queue at work does. */
  const emptyTheQueue = () =>
    until(() =>
      truncate().then(
        () => true,
        () => false,
      ),
    );

  beforeAll(async () => {
    clone = await cloneDatabase();
    await migrate(clone.url, runQueueMigrations);
    queues = new Queues(await connect({ databaseUrl: clone.url }));
    anchorDir = mkdtempSync(join(tmpdir(), 'dondoc-anchors-'));
    worker = await start(loadConfig({ DATABASE_URL: clone.url, ANCHOR_DIR: anchorDir, SCHEDULES: 'off', LOG_LEVEL: 'silent' }));
  });
  /** Within the hours in which mails leave. */
  beforeEach(() => clone.sql(`delete from message; update clock set fixed_at = '2026-11-23T02:00:00Z'`));
  afterAll(async () => {
    await worker.close();
    await queues.close();
    await clone.close();
    rmSync(anchorDir, { recursive: true, force: true });
  });

  it('takes up due messages when it is woken', async () => {
    await planMessage();
    queues.wake();
    await until(async () => (await states()).join() === 'cancelled');
  });

  it('sweeps when it is told to, and notes that it did', async () => {
    await planMessage();
    await queues.add('sweep', {});
    await until(async () => (await states()).join() === 'cancelled');
    await until(async () => (await clone.sql(`select job from schedule_run where job = 'sweep' and done_at is not null`)).length === 1);
    await until(async () => (await clone.sql(`select name from sweep where name = 'sweep'`)).length === 1);
  });

  it('hands out anchors of the journal and redacts it when it is told to, and notes that it did', async () => {
    const done = async (job: string) =>
      (await clone.sql('select job from schedule_run where job = $1 and done_at is not null', [job])).length === 1;
    await queues.add('anchorJournal', {});
    await queues.add('redactJournal', {});
    await until(() => done('anchorJournal'));
    await until(() => done('redactJournal'));
    expect(readdirSync(anchorDir)).toEqual(['anchors-2026-11-23.json']);
  });

  it('loses nothing when the queue is emptied under it', async () => {
    for (let i = 0; i < 200; i++) await planMessage();
    queues.wake();
    await emptyTheQueue();
    await clone.sql('update message set queued_until = null');
    queues.wake();
    await until(async () => (await states()).join() === 'cancelled');
  });

  it('stops at once when it has nothing in hand', async () => {
    const other = await start(loadConfig({ DATABASE_URL: clone.url, SCHEDULES: 'on', LOG_LEVEL: 'silent' }));
    const before = performance.now();
    await other.close();
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about in ten seconds.');
}
