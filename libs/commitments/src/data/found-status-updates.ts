import type { Tx } from '@dondoc/database';
import { excerpt, type Found } from '@dondoc/kernel';
import type { FoundStatusUpdate } from '../found-views';
import { type Search, searchParameters } from './finding';
import { agencyName } from './names';

/** As many as are compared. */
const MOST = 300;
const TEXT = `u.results || ' ' || u.obstacles || ' ' || u.recommendations`;

const held = (text: string, whose: string) =>
  `(select u.id, u.assignment_id from status_update u join assignment a on a.id = u.assignment_id ${whose}
    where words_of(${text}) @@ $1::tsquery and a.agreement_id = any($3) limit ${MOST})`;

/** With the internal notes of the own side: $4 has the localities whose internal notes the actor reads. */
const STATUS_UPDATES = `with held as materialized (
    ${held(TEXT, '')} union ${held(
      `${TEXT} || ' ' || u.internal_note`,
      'join party p on p.id = a.party_id and u.internal_note is not null and p.locality_id = any($4::uuid[])',
    )}),
  newest as materialized (select id, assignment_id from held order by id desc limit $2)
  select u.id, u.assignment_id as "assignmentId", t.code as "taskCode", t.title as "taskTitle", ${agencyName('x')} as agency, u.state,
    u.reported_on as "reportedOn", u.results, u.obstacles, u.recommendations,
    case when p.locality_id = any($4::uuid[]) then u.internal_note end as "internalNote"
  from newest n join status_update u on u.id = n.id join assignment a on a.id = u.assignment_id join party p on p.id = a.party_id
    join task t on t.id = a.task_id join agency x on x.id = u.agency_id
  order by u.id desc`;

type Row = Omit<FoundStatusUpdate, 'snippet' | 'isInternal'> & {
  results: string;
  obstacles: string;
  recommendations: string;
  internalNote: string | null;
};

/** Newest first. */
export async function foundStatusUpdates(tx: Tx, search: Search): Promise<Found<FoundStatusUpdate>> {
  const { wanted, limit } = search;
  const rows = await tx.query<Row>(STATUS_UPDATES, [...searchParameters(search), tx.actor.internalLocalityIds]);
  const items = rows.slice(0, limit).map(({ results, obstacles, recommendations, internalNote, ...row }) => {
    const shared = excerpt([results, obstacles, recommendations], wanted);
    return { ...row, snippet: shared ?? excerpt([internalNote], wanted), isInternal: shared === null && internalNote !== null };
  });
  return { items, more: rows.length > limit };
}
