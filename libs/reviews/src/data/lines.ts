import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';

export interface Asked {
  assignmentId: Id;
  partyId: Id;
}

/** Assignments that are under way, ongoing ones included; what is paused, done or no longer applicable is not asked about. */
export function assignmentsToAsk(tx: Tx, agreementId: Id): Promise<Asked[]> {
  return tx.query<Asked>(
    `select a.id as "assignmentId", a.party_id as "partyId" from assignment a join task t on t.id = a.task_id
     where a.agreement_id = $1 and a.state in ('not_started', 'in_progress', 'submitted_as_done', 'returned')
     order by t.code, a.id`,
    [agreementId],
  );
}

export async function insertLines(tx: Tx, reviewId: Id, asked: readonly Asked[]): Promise<void> {
  await tx.change(
    `insert into review_line (id, review_id, assignment_id, party_id)
     select id, $1, assignment_id, party_id from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as l(id, assignment_id, party_id)`,
    [reviewId, asked.map(() => tx.newId()), asked.map((one) => one.assignmentId), asked.map((one) => one.partyId)],
  );
}
