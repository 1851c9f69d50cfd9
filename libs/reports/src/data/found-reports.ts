import type { Tx } from '@dondoc/database';
import { excerpt, type Found, type Id, tsqueryOf, type Wanted } from '@dondoc/kernel';
import type { FoundReport } from '../views';
import { FROM, READABLE, REPORT, reader } from './report-views';

/** So many of what holds all words are compared to find the best. */
const COMPARED = 300;

/** Past the policies of the rows, which would keep the index of words from being used: $1 to $3 say what the actor may read. */
const HELD = `with held as materialized (
    select s.id, case when plain(s.number) = $5 then 0 when plain(s.number) like $5 || '%' then 1 else 2 end as rank
    from status_report s join party p on p.id = s.party_id
    where words_of(coalesce(s.number, '') || ' ' || report_text(s.content)) @@ $4::tsquery and ${READABLE} limit ${COMPARED})
  select id from held order by rank, id desc`;

const FOUND = `select ${REPORT}, json_build_object('vi', l.short_name_vi, 'en', l.short_name_en) as locality,
    array[s.number, s.content ->> 'subjectVi'] || array(select section ->> 'text' from jsonb_array_elements(s.content -> 'sections') section) as texts
  from ${FROM} join unnest($4::uuid[]) with ordinality as held(id, place) on held.id = s.id where ${READABLE} order by held.place limit $5`;

type Row = Omit<FoundReport, 'snippet'> & { texts: (string | null)[] };

/** Of what the actor may read, the best first, as numbers. */
export async function heldReports(tx: Tx, wanted: Wanted): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(HELD, [...reader(tx), tsqueryOf(wanted), wanted.text]);
  return rows.map(({ id }) => id);
}

export async function foundReports(
  tx: Tx,
  { ids, wanted, limit }: { ids: readonly Id[]; wanted: Wanted; limit: number },
): Promise<Found<FoundReport>> {
  const rows = await tx.query<Row>(FOUND, [...reader(tx), ids, limit + 1]);
  const items = rows.slice(0, limit).map(({ texts, ...row }) => ({ ...row, snippet: excerpt(texts, wanted) }));
  return { items, more: rows.length > limit };
}
