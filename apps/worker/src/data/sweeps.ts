import type { Database } from '@dondoc/database';
import type { Instant } from '@dondoc/kernel';

const NAME = 'sweep';

/** The moment by the database's clock, the demonstration's offset included. */
export async function databaseNow(database: Database): Promise<Instant> {
  const [row] = await database.statement<{ now: Instant }>('select app_now() as now');
  return row?.now as Instant;
}

/** A sweep that began at this moment did everything it had to. */
export async function noteSweep(database: Database, begunAt: Instant): Promise<void> {
  await database.statement(
    `insert into sweep (name, done_until) values ($1, $2) on conflict (name) do update set done_until = excluded.done_until returning name`,
    [NAME, begunAt],
  );
}

/** Seconds since the last whole sweep began; none before the first, and none after the clock was set back. */
export async function sweepAge(database: Database): Promise<number | undefined> {
  const [row] = await database.statement<{ seconds: number }>(
    'select extract(epoch from app_now() - done_until)::float8 as seconds from sweep where name = $1 and done_until <= app_now()',
    [NAME],
  );
  return row?.seconds;
}
