import { timelinessSql } from '@dondoc/commitments';
import { openTo, type Tx } from '@dondoc/database';
import type { Actor, Id } from '@dondoc/kernel';
import type { Conclusion } from '../domain/conclusion';
import type { ConclusionView } from '../views';

/** The points as they were recorded, each with how its task stands today; none about work that is not there for the reader. Rows with policies are looked up by a plain column. */
const points = (actor: Actor) => `(
  select coalesce(json_agg(point.value || jsonb_build_object('standing', case when a.id is not null then jsonb_build_object(
      'taskTitle', t.title, 'agencyName', jsonb_build_object('vi', g.name_vi, 'en', g.name_en), 'state', a.state,
      'timeliness', ${timelinessSql('a', 't', '$2::date')}, 'dueDate', a.due_date, 'progress', a.progress) end) order by point.n), '[]')
  from (select value, n, (value->>'assignmentId')::uuid as assignment_id from jsonb_array_elements(k.points) with ordinality as e(value, n) offset 0) point
    left join assignment a on a.id = point.assignment_id and ${openTo(actor, 'a')}
    left join task t on t.id = a.task_id left join agency g on g.id = a.lead_agency_id
  where point.assignment_id is null or a.id is not null)`;

export function conclusionViews(tx: Tx, reviewId: Id): Promise<ConclusionView[]> {
  return tx.query<ConclusionView>(
    `select k.id, k.review_id as "reviewId", k.party_id as "partyId", o.code as "localityCode",
       json_build_object('vi', o.name_vi, 'en', o.name_en) as "localityName", k.number, k.concluded_on as "concludedOn", k.text,
       ${points(tx.actor)} as points, k.recorded_at as "recordedAt"
     from conclusion k join party p on p.id = k.party_id join locality o on o.id = p.locality_id where k.review_id = $1 order by p.position`,
    [reviewId, tx.today],
  );
}

/** The tasks of its points that belong to a restricted field. */
export async function restrictedAmong(tx: Tx, { points }: Conclusion): Promise<Set<Id>> {
  const rows = await tx.query<{ id: Id }>('select id from task where id = any($1::uuid[]) and restricted_field is not null', [
    points.flatMap(({ taskId }) => taskId ?? []),
  ]);
  return new Set(rows.map(({ id }) => id));
}
