import { timelinessSql } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { ConclusionView } from '../views';

/** The points as they were recorded, each with how its task stands today. */
const POINTS = `(
  select coalesce(json_agg(point.value || jsonb_build_object('standing', case when a.id is not null then jsonb_build_object(
      'taskTitle', t.title, 'agencyName', jsonb_build_object('vi', g.name_vi, 'en', g.name_en), 'state', a.state,
      'timeliness', ${timelinessSql('a', 't', '$2::date')}, 'dueDate', a.due_date, 'progress', a.progress) end) order by point.n), '[]')
  from jsonb_array_elements(k.points) with ordinality as point(value, n)
    left join assignment a on a.id = (point.value->>'assignmentId')::uuid
    left join task t on t.id = a.task_id left join agency g on g.id = a.lead_agency_id)`;

export function conclusionViews(tx: Tx, reviewId: Id): Promise<ConclusionView[]> {
  return tx.query<ConclusionView>(
    `select k.id, k.review_id as "reviewId", k.party_id as "partyId", o.code as "localityCode",
       json_build_object('vi', o.name_vi, 'en', o.name_en) as "localityName", k.number, k.concluded_on as "concludedOn", k.text,
       ${POINTS} as points, k.recorded_at as "recordedAt"
     from conclusion k join party p on p.id = k.party_id join locality o on o.id = p.locality_id where k.review_id = $1 order by p.position`,
    [reviewId, tx.today],
  );
}
