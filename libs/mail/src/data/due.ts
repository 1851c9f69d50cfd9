import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';

/** How long a message handed to the queue is left alone before it counts as forgotten there, in seconds. */
const QUEUED_SECONDS = 60;

const WAITING = `state in ('planned', 'retrying', 'unknown') and not (state = 'unknown' and resent)
  and (retry_at is null or retry_at <= now()) and (queued_until is null or queued_until <= now())`;
const FORSAKEN = `state = 'leased' and leased_until <= now() and (queued_until is null or queued_until <= now())`;

/** A row if there is anything to take. */
export const ANYTHING_DUE = `
  select 1 where exists (select 1 from message where ${WAITING} and not_before <= (select app_now())) or exists (select 1 from message where ${FORSAKEN})`;

/** "Is it due" goes by the database's clock with the demonstration's offset; leases, retries and the queue go by real time. */
export async function takeDue(tx: Tx, limit: number): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `with due as (
       select id from message
       where ${WAITING} and not_before <= $1
       order by not_before, id limit $2 for update skip locked),
     forsaken as (
       select id from message
       where ${FORSAKEN}
       order by leased_until limit $2 for update skip locked)
     update message m set queued_until = now() + $3 * interval '1 second'
     from (select id from due union all select id from forsaken) d where m.id = d.id
     returning m.id`,
    [tx.now, limit, QUEUED_SECONDS],
  );
  return rows.map((row) => row.id).sort();
}
