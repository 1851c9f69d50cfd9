import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { StageDates } from '../domain/stages';

/** Reviews not concluded that have a date still to come. */
export async function openReviewsFrom(tx: Tx, today: LocalDate): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select id from review where state <> 'concluded' and greatest(submission_on, meeting_on) >= $1 order by id`,
    [today],
  );
  return rows.map((row) => row.id);
}

/** What the review asks for until the dates that moved; a deadline of its own, after a return or a reopening, stays. */
export async function moveDeadlines(tx: Tx, reviewId: Id, { was, now }: { was: StageDates; now: StageDates }): Promise<void> {
  await tx.change(
    `update subject s set deadline = m.now, next_rung_on = $5::date
     from unnest($2::text[], $3::date[], $4::date[]) as m(kind, was, now)
     where s.review_id = $1 and s.state = 'owed' and s.kind = m.kind and s.deadline = m.was and m.was <> m.now`,
    [
      reviewId,
      ['statusUpdate', 'consolidation', 'signature'],
      [was.agencyDeadline, was.coordinatorDeadline, was.signatureDeadline],
      [now.agencyDeadline, now.coordinatorDeadline, now.signatureDeadline],
      tx.today,
    ],
  );
}
