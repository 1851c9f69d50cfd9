import type { Tx } from '@dondoc/database';
import { type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { combinedStatus } from '../domain/combined-status';
import { sixClear } from '../domain/six-clear';
import type { TaskFilter } from '../filters';
import type { TaskView } from '../views';
import { keyOf, openOnly } from './access';
import { lit, SIDES, type SideRow } from './sides';
import { Where } from './where';

type Row = Omit<TaskView, 'sides' | 'state' | 'timeliness' | 'contradiction' | 'sixClear'> & { sides: SideRow[]; obligedParties: number };

const ROWS = `select t.id, t.code, t.title, t.deliverable, t.kind, t.recurrence, t.authority, t.agreement_id as "agreementId", g.code as "agreementCode",
    t.commitment_id as "commitmentId", c.code as "commitmentCode", c.title_vi as "commitmentTitleVi", c.title_en as "commitmentTitleEn",
    t.conclusion_id as "conclusionId", t.created_at as "createdAt", ${SIDES},
    (select count(*)::int from party o where o.agreement_id = t.agreement_id
       and (c.obligor_ids = '{}' or o.signed_locality_id = any(c.obligor_ids))) as "obligedParties"
  from task t join commitment c on c.id = t.commitment_id join agreement g on g.id = t.agreement_id`;

/** What has not begun is looked for first, as there is less of it than of what is done. */
const CONTRADICTION = `t.id = any (array(select z.task_id from assignment z
    where z.state = 'not_started' and exists (select 1 from assignment y where y.task_id = z.task_id and y.state in ('done', 'submitted_as_done'))))`;

export async function taskRows(tx: Tx, where: Where, soonUntil: LocalDate, tail = ''): Promise<TaskView[]> {
  const rows = await tx.query<Row>(`${ROWS} where ${where.sql} ${tail}`, where.parameters);
  return rows.map((row) => viewed(row, soonUntil));
}

/** Oldest first. */
export async function taskPage(tx: Tx, filter: TaskFilter & { soonUntil: LocalDate }, page: Page): Promise<Paged<TaskView>> {
  const where = openOnly(tx, new Where(), 't')
    .andIf('t.agreement_id = ?', filter.agreementId)
    .andIf('t.commitment_id = ?', filter.commitmentId);
  if (filter.contradiction) where.and(CONTRADICTION);
  if (page.after !== undefined) where.and('t.id > ?', keyOf(page.after));
  const rows = await taskRows(tx, where, filter.soonUntil, `order by t.id limit ${page.limit + 1}`);
  return pageOf(rows, page.limit, (row) => row.id);
}

function viewed({ obligedParties, ...row }: Row, soonUntil: LocalDate): TaskView {
  const combined = combinedStatus(row.sides);
  return {
    ...row,
    sides: row.sides.map((side) => lit(side, soonUntil)),
    state: combined?.state ?? null,
    timeliness: combined?.timeliness ?? null,
    contradiction: combined?.contradiction ?? false,
    sixClear: sixClear({ ...row, obligedParties }),
  };
}
