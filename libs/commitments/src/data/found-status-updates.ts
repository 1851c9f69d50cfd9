import { openTo, type Tx } from '@dondoc/database';
import { type Actor, excerpt, type Found, type Id, tsqueryOf, type Wanted } from '@dondoc/kernel';
import type { FoundStatusUpdate } from '../found-views';
import type { Search } from './finding';
import { agencyName } from './names';

/** As many as are compared. */
const MOST = 300;
const TEXT = `u.results || ' ' || u.obstacles || ' ' || u.recommendations`;

const held = (actor: Actor, text: string, whose: string) =>
  `(select u.id from status_update u join assignment a on a.id = u.assignment_id ${whose}
    where words_of(${text}) @@ $1::tsquery and a.agreement_id = any($2) and ${openTo(actor, 'a')} limit ${MOST})`;

/** With the internal notes of the own side: $3 has the localities whose internal notes the actor reads. Past the policies of the rows: see `kind`. */
const heldSql = (actor: Actor) => `select id from (
    ${held(actor, TEXT, '')} union ${held(
      actor,
      `${TEXT} || ' ' || u.internal_note`,
      'join party p on p.id = a.party_id and u.internal_note is not null and p.locality_id = any($3::uuid[])',
    )}) held order by id desc`;

const STATUS_UPDATES = `select u.id, u.assignment_id as "assignmentId", t.code as "taskCode", t.title as "taskTitle", ${agencyName('x')} as agency, u.state,
    u.reported_on as "reportedOn", u.results, u.obstacles, u.recommendations,
    case when p.locality_id = any($3::uuid[]) then u.internal_note end as "internalNote"
  from status_update u join assignment a on a.id = u.assignment_id join party p on p.id = a.party_id
    join task t on t.id = a.task_id join agency x on x.id = u.agency_id
  where u.id = any($1) order by u.id desc limit $2`;

type Row = Omit<FoundStatusUpdate, 'snippet' | 'isInternal'> & {
  results: string;
  obstacles: string;
  recommendations: string;
  internalNote: string | null;
};

export async function heldUpdates(tx: Tx, { wanted, agreementIds }: Search): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(heldSql(tx.actor), [tsqueryOf(wanted), agreementIds, tx.actor.internalLocalityIds]);
  return rows.map(({ id }) => id);
}

/** Newest first. */
export async function foundStatusUpdates(
  tx: Tx,
  { ids, wanted, limit }: { ids: readonly Id[]; wanted: Wanted; limit: number },
): Promise<Found<FoundStatusUpdate>> {
  const rows = await tx.query<Row>(STATUS_UPDATES, [ids, limit + 1, tx.actor.internalLocalityIds]);
  const items = rows.slice(0, limit).map(({ results, obstacles, recommendations, internalNote, ...row }) => {
    const shared = excerpt([results, obstacles, recommendations], wanted);
    return { ...row, snippet: shared ?? excerpt([internalNote], wanted), isInternal: shared === null && internalNote !== null };
  });
  return { items, more: rows.length > limit };
}
