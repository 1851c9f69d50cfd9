import type { Tx } from '@dondoc/database';
import { type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { AgreementView } from '../views';
import { visibleOnly } from './access';
import { localityName } from './names';
import { staleSql, unacknowledgedSql } from './signals';
import { timelinessSql } from './timeliness';
import { Where } from './where';

/** The columns of an agreement that a list shows, over the aliases `g` and `n` (its counts). */
export const SHOWN = `g.id, g.code, g.title_vi as "titleVi", g.title_en as "titleEn", g.document_type as "documentType",
  g.document_number as "documentNumber", g.document_state as "documentState", g.signed, g.event_date as "eventDate", g.signed_date as "signedDate",
  g.unilateral, g.stated_count as "statedCount", g.listed_count as "listedCount", n.*, m.*`;

/** Dated tasks with a side that has no date, or without any side. */
const UNDATED = `from task t left join assignment a on a.task_id = t.id where t.kind = 'dated' and a.due_date is null`;

/** What is not finished: the others are neither overdue nor silent, and most are finished. The states of the index `assignment_open`. */
const UNFINISHED = `a.state in ('not_started','in_progress','submitted_as_done','returned','paused')`;

const counted = (undated: string) => `cross join lateral (
    select count(*)::int as rows, count(*) filter (where c.is_commitment)::int as commitments,
      count(*) filter (where not c.is_commitment)::int as "otherRows",
      count(*) filter (where c.is_commitment and not exists (select 1 from task x where x.commitment_id = c.id))::int as "commitmentsWithoutTask"
    from commitment c where c.agreement_id = g.id) n
  ${undated}
  cross join lateral (
    select (select count(*)::int from task t where t.agreement_id = g.id) as tasks,
      (select count(*)::int from assignment a where a.agreement_id = g.id) as assignments,
      coalesce(u.tasks, 0) as "tasksWithoutDate", o.*
    from (select count(*) filter (where ${timelinessSql('a', 'd')} = 'overdue')::int as overdue,
        count(*) filter (where ${staleSql('$1')})::int as stale, count(*) filter (where ${unacknowledgedSql('$1')})::int as unacknowledged
      from assignment a join party p on p.id = a.party_id cross join (values ('dated')) d (kind)
      where a.agreement_id = g.id and ${UNFINISHED}) o) m`;

/** The counts of one agreement, or of few. $1: the dates by which silence is judged. */
export const COUNTED = counted(`cross join lateral (select count(distinct t.id)::int as tasks ${UNDATED} and t.agreement_id = g.id) u`);

/** The same for many: tasks without a date are looked for once, not per agreement. */
const ALL_COUNTED = counted(
  `left join (select t.agreement_id, count(distinct t.id)::int as tasks ${UNDATED} group by 1) u on u.agreement_id = g.id`,
);

const PARTIES = `(select json_agg(${localityName('l')} order by p.position) from party p join locality l on l.id = p.locality_id
  where p.agreement_id = g.id) as parties`;

export async function agreementPage(tx: Tx, silentBefore: readonly LocalDate[], page: Page): Promise<Paged<AgreementView>> {
  const where = visibleOnly(tx, new Where([silentBefore]), 'g.id').andIf('g.code > ?', page.after);
  const rows = await tx.query<AgreementView>(
    `select ${SHOWN}, ${PARTIES} from agreement g ${ALL_COUNTED} where ${where.sql} order by g.code limit ${page.limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, page.limit, (row) => row.code);
}
