import type { Database } from '@dondoc/database';

/** Whether a fact waits to be followed up. */
export async function isAnyFactWaiting(database: Database): Promise<boolean> {
  return (await database.statement('select 1 from outbox where not_before <= now() limit 1')).length > 0;
}
