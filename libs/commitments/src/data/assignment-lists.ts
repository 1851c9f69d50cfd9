import { openTo, type Tx } from '@dondoc/database';
import { invalid, isId, isLocalDate, type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { trafficLight } from '../domain/traffic-light';
import type { AssignmentFilter } from '../filters';
import type { AssignmentView } from '../views';
import { openOnly, visibleOnly } from './access';
import { agencyName, agencyNames, localityName } from './names';
import { staleSql, unacknowledgedSql } from './signals';
import { inGroupSql, timelinessSql } from './timeliness';
import { Where } from './where';

type Row = Omit<AssignmentView, 'light'>;

/** The dates of today by which assignments are judged. */
export interface JudgedOn {
  soonUntil: LocalDate;
  /** As `silentBefore` gives them. */
  silentBefore: readonly LocalDate[];
}

/** $1: the agencies of the actor; $2: the dates by which silence is judged. */
export const ASSIGNMENT = `a.id, a.version, t.id as "taskId", t.code as "taskCode", t.title, t.deliverable, t.kind, a.agreement_id as "agreementId",
    g.code as "agreementCode", c.id as "commitmentId", c.code as "commitmentCode", a.party_id as "partyId", ${localityName('l')} as locality,
    ${agencyName('lead')} as "leadAgency", ${agencyNames('a.cooperating_agency_ids')} as "cooperatingAgencies", a.state, a.progress,
    a.due_date as "dueDate", a.original_due_date as "originalDueDate", a.extension_count as "extensionCount", a.paused_days as "pausedDays", a.counted_due_date as "countedDueDate", a.assigned_on as "assignedOn",
    a.acknowledged_at as "acknowledgedAt", a.submitted_on as "submittedOn", a.done_on as "doneOn", a.last_update_on as "lastUpdateOn",
    a.obstacle_reported as "obstacleReported", ${timelinessSql()} as timeliness,
    a.silent_since as "silentSince", ${staleSql('$2')} as stale, ${unacknowledgedSql('$2')} as unacknowledged,
    (a.lead_agency_id = any($1::uuid[]) or a.cooperating_agency_ids && $1::uuid[]) as mine`;
export const ASSIGNMENTS = `assignment a join task t on t.id = a.task_id join commitment c on c.id = t.commitment_id join agreement g on g.id = a.agreement_id
    join party p on p.id = a.party_id join locality l on l.id = p.locality_id join agency lead on lead.id = a.lead_agency_id`;

export async function assignmentRows(tx: Tx, where: Where, tail: string): Promise<Row[]> {
  return tx.query<Row>(`select ${ASSIGNMENT} from ${ASSIGNMENTS} where ${where.sql} ${tail}`, where.parameters);
}

export const withLight = <R extends Row>(row: R, soonUntil: LocalDate): R & Pick<AssignmentView, 'light'> => ({
  ...row,
  light: trafficLight({ ...row, dueDate: row.countedDueDate ?? row.dueDate }, soonUntil),
});

/** Ordered by due date (none last), then id; the key of a page is both. */
export async function assignmentPage(tx: Tx, filter: AssignmentFilter & JudgedOn, page: Page): Promise<Paged<AssignmentView>> {
  const where = new Where([tx.actor.agencyIds, filter.silentBefore]);
  const found = foundIn(tx, where, filter, page);
  const rows = await tx.query<Row>(
    `select ${ASSIGNMENT} from (${found} ${ORDER} limit ${page.limit + 1}) as found, ${ASSIGNMENTS} where a.id = found.id ${ORDER}`,
    where.parameters,
  );
  return pageOf(
    rows.map((row) => withLight(row, filter.soonUntil)),
    page.limit,
    (row) => `${row.dueDate ?? ''}_${row.id}`,
  );
}

const ORDER = 'order by a.due_date nulls last, a.id';

/**
 * The identities alone, before anything else of them is read. Those of somebody's or of one task are few and looked up; of all others each
 * agreement gives its first ones from an index, so that the cost does not grow with what the agreements hold.
 */
function foundIn(tx: Tx, where: Where, filter: AssignmentFilter, page: Page): string {
  if (filter.mine || filter.agencyId || filter.taskId) {
    openOnly(tx, where, 'a').andIf('a.agreement_id = ?', filter.agreementId);
    return `select a.id from ${lookedAt(filter)} where ${narrow(where, filter, page).sql}`;
  }
  const among = visibleOnly(tx, new Where(where.parameters), 'v.id').andIf('v.id = ?', filter.agreementId);
  return `select a.id from agreement v cross join lateral (select a.id, a.due_date from ${lookedAt(filter)}
    where a.agreement_id = v.id and ${narrow(where.and(openTo(tx.actor, 'a')), filter, page).sql} ${ORDER} limit ${page.limit + 1}) a where ${among.sql}`;
}

/** The side is asked only for when it takes silence to be too long. */
const lookedAt = ({ stale, unacknowledged }: AssignmentFilter) =>
  `assignment a${stale === undefined && unacknowledged === undefined ? '' : ' join party p on p.id = a.party_id'}`;

function narrow(where: Where, filter: AssignmentFilter, page: Page): Where {
  where.andIf('a.party_id = ?', filter.partyId).andIf('a.task_id = ?', filter.taskId).andIf('a.state = ?', filter.state);
  if (filter.timeliness) where.and(inGroupSql(filter.timeliness));
  if (filter.mine) where.and('a.lead_agency_id = any($1::uuid[]) or a.cooperating_agency_ids && $1::uuid[]');
  if (filter.stale !== undefined) where.and(`${staleSql('$2')} = ?`, filter.stale);
  if (filter.unacknowledged !== undefined) where.and(`${unacknowledgedSql('$2')} = ?`, filter.unacknowledged);
  if (filter.agencyId) where.and('a.lead_agency_id = ? or a.cooperating_agency_ids @> array[?::uuid]', filter.agencyId, filter.agencyId);
  if (page.after !== undefined) afterKey(where, page.after);
  return where;
}

function afterKey(where: Where, after: string): void {
  const [dueDate = '', id = ''] = after.split('_');
  if (!isId(id) || (dueDate !== '' && !isLocalDate(dueDate)))
    throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
  if (dueDate === '') where.and('a.due_date is null and a.id > ?', id);
  else where.and('a.due_date is null or (a.due_date, a.id) > (?::date, ?::uuid)', dueDate, id);
}
