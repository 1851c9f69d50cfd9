import type { Tx } from '@dondoc/database';
import { excerpt, type Found, tsqueryOf, type Wanted } from '@dondoc/kernel';
import type { FoundReport } from '../views';
import { FROM, READABLE, REPORT, reader } from './report-views';

/** So many of what holds all words are compared to find the best. */
const COMPARED = 300;

const FOUND = `with held as materialized (
    select ${REPORT}, case when plain(s.number) = $5 then 0 when plain(s.number) like $5 || '%' then 1 else 2 end as rank
    from ${FROM} where words_of(coalesce(s.number, '') || ' ' || report_text(s.content)) @@ $4::tsquery and ${READABLE} limit ${COMPARED}),
  best as materialized (select * from held order by rank, id desc limit $6)
  select best.*, array[s.number, s.content ->> 'subjectVi'] || array(select section ->> 'text' from jsonb_array_elements(s.content -> 'sections') section) as texts
  from best join status_report s on s.id = best.id order by best.rank, best.id desc`;

type Row = Omit<FoundReport, 'snippet'> & { rank: number; texts: (string | null)[] };

export async function foundReports(tx: Tx, wanted: Wanted, limit: number): Promise<Found<FoundReport>> {
  const rows = await tx.query<Row>(FOUND, [...reader(tx), tsqueryOf(wanted), wanted.text, limit + 1]);
  const items = rows.slice(0, limit).map(({ rank: _, texts, ...row }) => ({ ...row, snippet: excerpt(texts, wanted) }));
  return { items, more: rows.length > limit };
}
