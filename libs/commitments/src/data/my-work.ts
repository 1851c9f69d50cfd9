import type { Tx } from '@dondoc/database';
import type { Role } from '@dondoc/kernel';
import { OPEN_STATES } from '../domain/assignment-states';
import type { MyWorkView, WorkView } from '../views';
import { ASSIGNMENT, ASSIGNMENTS, type JudgedOn, withLight } from './assignment-lists';
import { Where } from './where';

const MOST = 200;

/** What a review asks about an assignment, the first due before the others. */
export const askedOf = (assignmentId: string) => `(select id, review_id, period_key, deadline from subject
      where assignment_id = ${assignmentId} and kind = 'statusUpdate' and state = 'owed' order by deadline, id limit 1)`;
export const ASKED = `case when s.id is not null then json_build_object('reviewId', s.review_id, 'periodKey', s.period_key, 'deadline', s.deadline) end`;

const WORK = `select ${ASSIGNMENT}, g.title_vi as "agreementTitleVi", g.title_en as "agreementTitleEn",
    ${ASKED} as asked,
    case when e.id is not null then json_build_object('toDate', e.to_date, 'reason', e.reason) end as "openExtension",
    least(a.due_date, s.deadline) as "nextOn"
  from ${ASSIGNMENTS}
    left join lateral ${askedOf('a.id')} s on true
    left join extension e on e.assignment_id = a.id and e.state = 'requested'`;

/** Few do: looked for first, not among everything that a side has. */
const ASKS_FOR_MORE_TIME = `a.id in (select x.assignment_id from extension x where x.state = 'requested')`;

/** What waits for the actor: to do, to confirm, to decide. */
export async function myWork(tx: Tx, { soonUntil, silentBefore }: JudgedOn): Promise<MyWorkView> {
  const all = () => new Where([tx.actor.agencyIds, silentBefore]);
  const part = (where: Where) => workRows(tx, where, soonUntil);
  return {
    owed: await part(
      all().and('a.lead_agency_id = any($1::uuid[]) or a.cooperating_agency_ids && $1::uuid[]').and('a.state = any(?)', OPEN_STATES),
    ),
    toConfirm: await part(coordinated(tx, all()).and("a.state = 'submitted_as_done'")),
    toDecide: await part(decided(tx, all()).and(ASKS_FOR_MORE_TIME)),
    today: tx.today,
    soonUntil,
    most: MOST,
  };
}

function officesOf(tx: Tx, role: Role) {
  const offices = tx.actor.offices.filter((office) => office.role === role);
  return { agencies: offices.map((office) => office.agencyId), localities: offices.map((office) => office.localityId) };
}

/** The sides that the actor coordinates: as the agency that is named for it, or where none is named. */
const COORDINATED = 'p.locality_id = any(?::uuid[]) and (p.coordinating_agency_id is null or p.coordinating_agency_id = any(?::uuid[]))';

function coordinated(tx: Tx, where: Where): Where {
  const { agencies, localities } = officesOf(tx, 'coordinator');
  return where.and(COORDINATED, localities, agencies);
}

function decided(tx: Tx, where: Where): Where {
  const [coordinator, viceChair] = [officesOf(tx, 'coordinator'), officesOf(tx, 'viceChair')];
  return where.and(
    `(${COORDINATED}) or p.locality_id = any(?::uuid[])`,
    coordinator.localities,
    coordinator.agencies,
    viceChair.localities,
  );
}

async function workRows(tx: Tx, where: Where, soonUntil: JudgedOn['soonUntil']): Promise<WorkView[]> {
  const rows = await tx.query<Omit<WorkView, 'light'>>(
    `${WORK} where ${where.sql} order by "nextOn" nulls last, a.id limit ${MOST}`,
    where.parameters,
  );
  return rows.map((row) => withLight(row, soonUntil));
}
