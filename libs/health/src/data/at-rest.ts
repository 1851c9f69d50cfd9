import type { Database } from '@dondoc/database';
import type { Instant } from '@dondoc/kernel';

/** Facts to follow up, messages to send or to settle and, where one is waited for, the sweep. */
const OPEN_WORK = `select exists (select 1 from outbox)
  or exists (select 1 from message where state in ('planned', 'retrying', 'unknown') and not_before <= app_now())
  or exists (select 1 from message where state = 'leased')
  or exists (select 1 from message where not settled and state in ('sent', 'cancelled', 'bounced', 'suppressed'))
  or ($1::timestamptz is not null and not exists (select 1 from sweep where name = 'sweep' and done_until >= $1)) as open`;

/** Whether the engine has nothing in hand at this moment of the clock. */
export async function isAtRest(database: Database, sweptSince: Instant | null): Promise<boolean> {
  const [row] = await database.statement<{ open: boolean }>(OPEN_WORK, [sweptSince]);
  return row?.open === false;
}
