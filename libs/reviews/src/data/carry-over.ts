import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { CarriedOverView } from '../views';

/** What stands in this review and stood in an earlier one of the same cycle: asked about before and not finished since. */
export function carriedOver(tx: Tx, reviewId: Id): Promise<CarriedOverView[]> {
  return tx.query<CarriedOverView>(
    `select l.assignment_id as "assignmentId", l.party_id as "partyId", t.code as "taskCode", t.title as "taskTitle", g.code as "agencyCode",
       a.due_date as "dueDate", before."sincePeriodKey", before.periods
     from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id
     join task t on t.id = a.task_id join agency g on g.id = a.lead_agency_id
     join lateral (
       select (array_agg(e.period_key order by e.period_to))[1] as "sincePeriodKey", count(*)::int as periods
       from review_line b join review e on e.id = b.review_id
       where b.assignment_id = l.assignment_id and e.cycle_id = r.cycle_id and e.period_to < r.period_to) before on before.periods > 0
     where l.review_id = $1 order by t.code, l.id`,
    [reviewId],
  );
}
