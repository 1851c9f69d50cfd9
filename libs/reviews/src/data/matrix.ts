import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { LineView } from '../views';
import { ANSWER, LINE_STATE } from './line-state';

/** The lines of a review, both sides, by commitment, task and party. A note of return is for its own side. */
export function lineViews(tx: Tx, reviewId: Id): Promise<LineView[]> {
  return tx.query<LineView>(
    `select l.id, l.assignment_id as "assignmentId", l.party_id as "partyId", o.code as "localityCode",
       m.id as "commitmentId", m.code as "commitmentCode", t.id as "taskId", t.code as "taskCode", t.title as "taskTitle",
       g.id as "agencyId", g.code as "agencyCode", json_build_object('vi', g.name_vi, 'en', g.name_en) as "agencyName",
       ${LINE_STATE} as state, a.state as "assignmentState", a.progress, a.due_date as "dueDate", s.deadline,
       u.id as "updateId", u.reported_on as "reportedOn", coalesce(u.nothing_new, false) as "nothingNew", coalesce(u.on_behalf, false) as "onBehalf",
       a.obstacle_reported as "obstacleReported",
       exists (select 1 from review_line b join review e on e.id = b.review_id
         where b.assignment_id = l.assignment_id and e.cycle_id = r.cycle_id and e.period_to < r.period_to) as "carriedOver",
       case when $2 or p.locality_id = any($3::uuid[]) then l.return_note end as "returnNote"
     from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id
     join task t on t.id = a.task_id join commitment m on m.id = t.commitment_id join agency g on g.id = a.lead_agency_id
     join party p on p.id = l.party_id join locality o on o.id = p.locality_id
     left join subject s on s.kind = 'statusUpdate' and s.about_id = l.id ${ANSWER}
     where l.review_id = $1 order by m.position, t.code, p.position`,
    [reviewId, tx.actor.isSystem, tx.actor.localityIds],
  );
}
