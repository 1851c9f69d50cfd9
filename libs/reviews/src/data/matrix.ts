import { openTo, type Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { LineState, LineView } from '../views';
import { ANSWER, ASSESSMENT, LINE_STATE } from './line-state';

const TOLD = `json_build_object('reportedOn', s.reported_on, 'progress', s.progress, 'nothingNew', s.nothing_new, 'onBehalf', s.on_behalf,
  'results', s.results, 'obstacles', s.obstacles, 'recommendations', s.recommendations)`;

/** What was said before the update that counts: what a form shows beside an empty box. */
const BEFORE = `left join lateral (
  select ${TOLD} as told from status_update s
  where s.assignment_id = l.assignment_id and (s.on_behalf or not s.agency_id = any(a.cooperating_agency_ids)) and (u.id is null or s.id < u.id)
  order by s.id desc limit 1) b on true`;

/** What each cooperating agency added last for this review. */
const PARTS = `(select coalesce(json_agg(json_build_object('agencyCode', part.code,
    'agencyName', json_build_object('vi', part.name_vi, 'en', part.name_en), 'reportedOn', part.reported_on, 'results', part.results,
    'obstacles', part.obstacles) order by part.code), '[]') from (
  select distinct on (s.agency_id) x.code, x.name_vi, x.name_en, s.reported_on, s.results, s.obstacles from status_update s join agency x on x.id = s.agency_id
  where s.review_id = l.review_id and s.assignment_id = l.assignment_id and not s.on_behalf and s.agency_id = any(a.cooperating_agency_ids)
  order by s.agency_id, s.id desc) part)`;

const OWN = `($2 or p.locality_id = any($3::uuid[]))`;

/** The lines of a review, all sides, by commitment, task and party. Notes are for their own side. */
export function lineViews(tx: Tx, reviewId: Id): Promise<LineView[]> {
  return tx.query<LineView>(
    `select l.id, l.assignment_id as "assignmentId", l.party_id as "partyId", o.code as "localityCode",
       m.id as "commitmentId", m.code as "commitmentCode", t.id as "taskId", t.code as "taskCode", t.title as "taskTitle",
       g.id as "agencyId", g.code as "agencyCode", json_build_object('vi', g.name_vi, 'en', g.name_en) as "agencyName",
       ${LINE_STATE} as state, a.state as "assignmentState", a.progress, a.due_date as "dueDate", s.deadline,
       u.id as "updateId", u.reported_on as "reportedOn", coalesce(u.nothing_new, false) as "nothingNew", coalesce(u.on_behalf, false) as "onBehalf",
       (select ${TOLD} from status_update s where s.id = u.id) as "update", b.told as "lastUpdate", ${PARTS} as parts,
       a.obstacle_reported as "obstacleReported",
       exists (select 1 from review_line b join review e on e.id = b.review_id
         where b.assignment_id = l.assignment_id and e.cycle_id = r.cycle_id and e.period_to < r.period_to) as "carriedOver",
       case when ${OWN} then l.return_note end as "returnNote",
       ${ASSESSMENT} as assessment, case when ${OWN} then l.assessment_note end as "assessmentNote"
     from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id
     join task t on t.id = a.task_id join commitment m on m.id = t.commitment_id join agency g on g.id = a.lead_agency_id
     join party p on p.id = l.party_id join locality o on o.id = p.locality_id
     left join subject s on s.kind = 'statusUpdate' and s.about_id = l.id ${ANSWER} ${BEFORE}
     where l.review_id = $1 and ${openTo(tx.actor, 'a')} order by m.position, t.code, p.position`,
    [reviewId, tx.actor.isSystem, tx.actor.localityIds],
  );
}

/** By line. */
export async function lineStates(tx: Tx, reviewId: Id): Promise<Map<Id, LineState>> {
  const rows = await tx.query<{ id: Id; state: LineState }>(
    `select l.id, ${LINE_STATE} as state from review_line l join assignment a on a.id = l.assignment_id ${ANSWER}
     where l.review_id = $1 and ${openTo(tx.actor, 'a')}`,
    [reviewId],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
