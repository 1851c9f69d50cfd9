import { openTo, type Tx } from '@dondoc/database';
import { type Actor, type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { AgreementTitle, AgreementView } from '../views';
import { visibleOnly } from './access';
import { localityName } from './names';
import { staleSql, unacknowledgedSql } from './signals';
import { timelinessSql } from './timeliness';
import { Where } from './where';

/** The columns of an agreement that a list shows, over the aliases `g` and `n` (its counts). */
export const SHOWN = `g.id, g.code, g.title_vi as "titleVi", g.title_en as "titleEn", g.document_type as "documentType",
  g.document_number as "documentNumber", g.document_state as "documentState", g.signed, g.event_date as "eventDate", g.signed_date as "signedDate",
  g.unilateral, g.stated_count as "statedCount", g.listed_count as "listedCount", n.*, m.*`;

/** What is not finished: the others are neither overdue nor silent, and most are finished. The states of the index `assignment_open`. */
export const UNFINISHED = `a.state in ('not_started','in_progress','submitted_as_done','returned','paused')`;

/** The counts of an agreement. $1: the dates by which silence is judged. Without a date: dated tasks with a side that has none, or without any side. */
export const counted = (actor: Actor) => `cross join lateral (
    select count(*)::int as rows, count(*) filter (where c.is_commitment)::int as commitments,
      count(*) filter (where not c.is_commitment)::int as "otherRows",
      count(*) filter (where c.is_commitment and not exists (select 1 from task x where x.commitment_id = c.id))::int as "commitmentsWithoutTask"
    from commitment c where c.agreement_id = g.id and ${openTo(actor, 'c')}) n
  cross join lateral (
    select (select count(*)::int from task t where t.agreement_id = g.id and ${openTo(actor, 't')}) as tasks,
      (select count(*)::int from assignment a where a.agreement_id = g.id and ${openTo(actor, 'a')}) as assignments,
      (select count(*) from (select a.task_id from assignment a where a.agreement_id = g.id and a.due_date is null and ${openTo(actor, 'a')}
        except select t.id from task t where t.agreement_id = g.id and t.kind <> 'dated') undated)::int
      + (select count(*) from task t where t.agreement_id = g.id and t.kind = 'dated' and not t.has_side and ${openTo(actor, 't')})::int
        as "tasksWithoutDate", o.*
    from (select count(*) filter (where ${timelinessSql('a', 'd')} = 'overdue')::int as overdue,
        count(*) filter (where ${staleSql('$1')})::int as stale, count(*) filter (where ${unacknowledgedSql('$1')})::int as unacknowledged
      from assignment a join party p on p.id = a.party_id cross join (values ('dated')) d (kind)
      where a.agreement_id = g.id and ${UNFINISHED} and ${openTo(actor, 'a')}) o) m`;

const PARTIES = `(select json_agg(${localityName('l')} order by p.position) from party p join locality l on l.id = p.locality_id
  where p.agreement_id = g.id) as parties`;

export async function agreementPage(tx: Tx, silentBefore: readonly LocalDate[], page: Page): Promise<Paged<AgreementView>> {
  const where = visibleOnly(tx, new Where([silentBefore]), 'g.id').andIf('g.code > ?', page.after);
  const rows = await tx.query<AgreementView>(
    `select ${SHOWN}, ${PARTIES} from agreement g ${counted(tx.actor)} where ${where.sql} order by g.code limit ${page.limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, page.limit, (row) => row.code);
}

/** No more than what they are called, for choosing one. */
export async function agreementTitles(tx: Tx, page: Page): Promise<Paged<AgreementTitle>> {
  const where = visibleOnly(tx, new Where(), 'g.id').andIf('g.code > ?', page.after);
  const rows = await tx.query<AgreementTitle>(
    `select g.id, g.code, g.title_vi as "titleVi", g.title_en as "titleEn" from agreement g where ${where.sql} order by g.code limit ${page.limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, page.limit, (row) => row.code);
}
