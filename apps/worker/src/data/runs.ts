import type { Database } from '@dondoc/database';
import type { JobName } from '@dondoc/jobs';

/** When recurring jobs ran, by real time: what the health page asks. */
const BEGUN = `
  insert into schedule_run (job, begun_at) values ($1, now()) on conflict (job) do update set begun_at = excluded.begun_at returning job`;
const DONE = 'update schedule_run set done_at = now() where job = $1 returning job';
const FAILED = 'update schedule_run set failed_at = now(), reason = $2 where job = $1 returning job';

/** Does the work and writes down how it went. The work's own error is thrown on. */
export async function noted(database: Database, job: JobName, work: () => Promise<void>): Promise<void> {
  await database.statement(BEGUN, [job]);
  try {
    await work();
  } catch (error) {
    await database.statement(FAILED, [job, (error as Error).message.slice(0, 2000)]).catch(() => undefined);
    throw error;
  }
  await database.statement(DONE, [job]);
}
