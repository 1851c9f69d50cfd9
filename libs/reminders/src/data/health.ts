import type { Tx } from '@dondoc/database';
import type { RemindersHealth } from '../views';

/** Each figure comes from a partial index or a small table; none of them reads what was sent. */
export async function health(tx: Tx, sweepName: string): Promise<RemindersHealth> {
  const [row] = await tx.query<RemindersHealth>(
    `select (select done_until from sweep where name = $2) as "lastSweepAt",
       w.n::int as "dueNotSent", w.oldest as "oldestDueAt",
       (select count(*)::int from subject where state = 'owed' and next_rung_on <= $3::date) as "subjectsWaiting",
       w.unknown::int as unknown,
       (select coalesce(sum(bounces), 0)::int from suppression) as bounced,
       (select count(*)::int from suppression where suppressed_at is not null) as suppressed
     from (select count(*) as n, min(not_before) as oldest, count(*) filter (where state = 'unknown') as unknown
           from message where state in ('planned', 'retrying', 'unknown') and not_before <= $1 and not (state = 'unknown' and resent)) w`,
    [tx.now, sweepName, tx.today],
  );
  return row as RemindersHealth;
}
