import { openTo, type Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { ANSWER, IS_ASSESSED } from './line-state';

const LINES = `from review_line l join assignment a on a.id = l.assignment_id ${ANSWER}`;

/** The update that counts for a line. */
export async function answerTo(tx: Tx, lineId: Id): Promise<Id | null> {
  const [row] = await tx.query<{ answer: Id | null }>(`select u.id as answer ${LINES} where l.id = $1`, [lineId]);
  return row?.answer ?? null;
}

export interface Assessed {
  accepted: number;
  notSent: number;
  /** Lines of the side that still wait for a word. */
  unassessed: number;
}

/** Accepts what was sent and not yet looked at; with `missingToo`, notes of the rest that nothing was sent. */
export async function assessLines(
  tx: Tx,
  { reviewId, partyId, officeId, missingToo }: { reviewId: Id; partyId: Id; officeId: Id | null; missingToo: boolean },
): Promise<Assessed> {
  const changed = await tx.query<{ assessment: 'accepted' | 'notSent' }>(
    `update review_line t set assessment = n.assessment, assessed_update_id = n.answer, assessed_at = $3, assessed_by_office_id = $4, assessment_note = null
     from (select l.id, u.id as answer, case when u.id is null then 'notSent' else 'accepted' end as assessment ${LINES}
           where l.review_id = $1 and l.party_id = $2 and not ${IS_ASSESSED} and (u.id is not null or $5) and ${openTo(tx.actor, 'a')}) n
     where t.id = n.id returning t.assessment`,
    [reviewId, partyId, tx.now, officeId, missingToo],
  );
  const accepted = changed.filter(({ assessment }) => assessment === 'accepted').length;
  return { accepted, notSent: changed.length - accepted, unassessed: (await unassessedTasks(tx, { reviewId, partyId })).length };
}

/** Codes of the tasks whose lines wait for the coordinator's word. */
export async function unassessedTasks(tx: Tx, of: { reviewId: Id; partyId: Id }): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    `select t.code from review_line l join assignment a on a.id = l.assignment_id join task t on t.id = a.task_id ${ANSWER}
     where l.review_id = $1 and l.party_id = $2 and not ${IS_ASSESSED} and ${openTo(tx.actor, 'a')} order by t.code`,
    [of.reviewId, of.partyId],
  );
  return rows.map(({ code }) => code);
}

/** What was noted as not sent is owed again. */
export async function forgetNotSent(tx: Tx, of: { reviewId: Id; partyId: Id }): Promise<void> {
  await tx.change(
    `update review_line set assessment = null, assessed_at = null, assessed_by_office_id = null, assessment_note = null
     where review_id = $1 and party_id = $2 and assessment = 'notSent'`,
    [of.reviewId, of.partyId],
  );
}
