import { openTo, type Tx } from '@dondoc/database';
import type { Id, Role } from '@dondoc/kernel';
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

/** Where to look for the work of each part: what few assignments are is looked for first, not among everything that a side has. */
const OWED = 'assignment a';
const SUBMITTED = 'party p join assignment a on a.party_id = p.id';
const ASKING = `(select assignment_id from extension where state = 'requested') x join assignment a on a.id = x.assignment_id join party p on p.id = a.party_id`;

/** What waits for the actor: to do, to confirm, to decide. */
export async function myWork(tx: Tx, judgedOn: JudgedOn): Promise<MyWorkView> {
  const owed = new Where([tx.actor.agencyIds])
    .and('a.lead_agency_id = any($1::uuid[]) or a.cooperating_agency_ids && $1::uuid[]')
    .and('a.state = any(?)', OPEN_STATES);
  const part = async (from: string, where: Where) => workRows(tx, await firstOf(tx, from, where), judgedOn);
  return {
    owed: await part(OWED, owed),
    toConfirm: await part(SUBMITTED, coordinated(tx, new Where()).and("a.state = 'submitted_as_done'")),
    toDecide: await part(ASKING, decided(tx, new Where())),
    today: tx.today,
    soonUntil: judgedOn.soonUntil,
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

/** The first by their next date: only these are read with everything that is shown of them. */
async function firstOf(tx: Tx, from: string, where: Where): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select a.id from ${from} left join lateral ${askedOf('a.id')} s on true where ${where.and(openTo(tx.actor, 'a')).sql}
     order by least(a.due_date, s.deadline) nulls last, a.id limit ${MOST}`,
    where.parameters,
  );
  return rows.map(({ id }) => id);
}

async function workRows(tx: Tx, ids: Id[], { soonUntil, silentBefore }: JudgedOn): Promise<WorkView[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<Omit<WorkView, 'light'>>(`${WORK} where a.id = any($3::uuid[]) order by "nextOn" nulls last, a.id`, [
    tx.actor.agencyIds,
    silentBefore,
    ids,
  ]);
  return rows.map((row) => withLight(row, soonUntil));
}
