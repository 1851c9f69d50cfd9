import type { Tx } from '@dondoc/database';
import type { Instant, LocalDate } from '@dondoc/kernel';

/** What has been due for a while is due on the next day; what is not due at all stays so: `greatest` alone passes over null. */
const later = (day: string) => `case when ${day} is not null then greatest($1::date + 1, ${day}) end`;

/** The first days after `after` on which the engine by itself opens or locks a review, and issues a reminder or sends a mail. */
export async function nextDueDays(tx: Tx, after: LocalDate): Promise<{ review: LocalDate | null; mail: LocalDate | null }> {
  const [row] = await tx.query<{ review: LocalDate | null; mail: LocalDate | null }>(
    `select ${later('found.review')} as review, ${later('found.mail')} as mail
     from (select least(
         (select min(next_opening_on) from review_cycle_version where state = 'active'),
         (select min(submission_on) + 1 from review where state = 'collecting')) as review,
       least(
         (select min(next_rung_on) from subject where state = 'owed'),
         (select min((not_before at time zone 'Asia/Ho_Chi_Minh')::date) from message where state in ('planned', 'retrying'))) as mail) found`,
    [after],
  );
  return row ?? { review: null, mail: null };
}

/** When the next message leaves after this moment. */
export async function nextMessageAt(tx: Tx): Promise<Instant | null> {
  const [row] = await tx.query<{ at: Instant | null }>(
    `select min(not_before) as at from message where state in ('planned', 'retrying') and not_before > $1`,
    [tx.now],
  );
  return row?.at ?? null;
}

/** The first day after `after` on which a stage of a review ends that has not been delivered. */
export async function nextReviewDeadline(tx: Tx, after: LocalDate): Promise<LocalDate | null> {
  const [row] = await tx.query<{ day: LocalDate | null }>(
    `select min(stage.day) as day from review r
       cross join lateral (values (cut_off_on), (agency_deadline), (coordinator_deadline), (signature_deadline), (submission_on)) stage (day)
     where r.state <> 'concluded' and r.state <> 'delivered' and stage.day > $1`,
    [after],
  );
  return row?.day ?? null;
}
