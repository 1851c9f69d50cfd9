import type { Tx } from '@dondoc/database';
import { type Id, invalid, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { OWN_DEEDS, SHARED_DEEDS } from '../domain/task-history';
import type { TaskEventView } from '../views';
import { agencyName, localityName } from './names';
import { UPDATE } from './status-updates';
import { readableTask } from './task-detail';

/** $1: the task; $2: the localities whose internal words the reader may read; $3: what is shared; $4: what is said within a side. */
const OWN = `coalesce(p.locality_id = any($2::uuid[]), false)`;

/** A return's note is for the agency that is to do more; reasons of extensions stand in their own table. */
const NOTE = `case when f.kind = 'assignment.returned' and not ${OWN} then null else coalesce(f.data->>'note', e.reason, f.data->>'reason') end`;
const TO_DATE = `coalesce(f.data->>'to', f.data->>'dueDate',
  case when f.kind in ('assignment.redated', 'assignment.assigned') then f.data->>'deadline' end)`;
const TO_AGENCY = `coalesce(f.data->>'toAgency', case when f.kind in ('assignment.assigned', 'assignment.reassigned') then f.data->>'agency' end)`;

const maybe = (row: string, name: string) => `case when ${row}.id is not null then ${name} end`;

/** What a fact names is read out of it first (`told`): a row with policies is looked up by a plain column only, else the whole table is read. */
const HISTORY = `
  with of_task as (select a.id, a.party_id from assignment a where a.task_id = $1),
  about as (
    select $1::uuid as id, null::uuid as assignment_id
    union all select id, id from of_task
    union all select l.id, l.assignment_id from review_line l where l.assignment_id in (select id from of_task)),
  told as materialized (
    select f.*, b.assignment_id, (f.data->>'updateId')::uuid as update_id,
      case when f.kind = 'extension.requested' then (f.data->>'extensionId')::uuid end as extension_id
    from about b join fact f on f.about_id = b.id)
  select f.id, f.at, f.kind, t.id as "assignmentId", ${maybe('l', localityName('l'))} as locality, ${OWN} as own,
    case when f.person_id is null and f.actor_name = 'system' then null else f.actor_name end as "actorName",
    ${maybe('by_agency', agencyName('by_agency'))} as agency, ${NOTE} as note, f.data->>'document' as document,
    f.data->>'from' as "fromDate", ${TO_DATE} as "toDate", f.data->>'by' as "byDate",
    ${maybe('from_agency', agencyName('from_agency'))} as "fromAgency", ${maybe('to_agency', agencyName('to_agency'))} as "toAgency",
    f.data->>'fileName' as "fileName", case when u.id is not null then ${UPDATE(OWN)} end as update
  from told f left join of_task t on t.id = f.assignment_id left join assignment a on a.id = t.id
    left join party p on p.id = t.party_id left join locality l on l.id = p.locality_id
    left join office o on o.id = f.office_id left join agency by_agency on by_agency.id = o.agency_id
    left join extension e on e.id = f.extension_id
    left join agency from_agency on from_agency.code = f.data->>'fromAgency' left join agency to_agency on to_agency.code = ${TO_AGENCY}
    left join status_update u on u.id = f.update_id
    left join agency x on x.id = u.agency_id left join person w on w.id = u.person_id
  where (f.kind = any($3::text[]) or (f.kind = any($4::text[]) and ${OWN})) and ($5::bigint is null or f.id < $5)
  order by f.id desc limit $6`;

/** Everything that was done about a task on both sides, newest first. One statement. @throws notFound */
export async function taskHistory(tx: Tx, idOrCode: string, page: Page): Promise<Paged<TaskEventView> & { taskId: Id }> {
  const { id, sides } = await readableTask(tx, idOrCode);
  const own = [...sides.values()].filter((place) => tx.actor.mayDo('readInternal', place)).map(({ side }) => side);
  const rows = await tx.query<TaskEventView>(HISTORY, [id, own, SHARED_DEEDS, OWN_DEEDS, before(page), page.limit + 1]);
  return { ...pageOf(rows, page.limit, (row) => String(row.id)), taskId: id };
}

function before({ after }: Page): Id | null {
  if (after === undefined) return null;
  if (/^\d{1,15}$/.test(after)) return after;
  throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
}
