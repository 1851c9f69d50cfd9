import type { Tx } from '@dondoc/database';
import { type Id, isId, notFound, type Place } from '@dondoc/kernel';
import type { TaskDetail, UnassignedSideView } from '../views';
import { assignmentRows, type JudgedOn, withLight } from './assignment-lists';
import { localityName } from './names';
import { taskPlace } from './places';
import { taskRows } from './task-lists';
import { Where } from './where';

const nothing = () => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');

/** The identifier of a task that the actor may know of, by identifier or code. @throws notFound */
export async function readableTask(tx: Tx, idOrCode: string): Promise<{ id: Id; sides: Map<Id, Place> }> {
  const [row] = await tx.query<{ id: Id; agreementId: Id }>(
    `select id, agreement_id as "agreementId" from task where ${isId(idOrCode) ? 'id = $1::uuid' : 'code = $1'}`,
    [idOrCode],
  );
  if (!row) throw nothing();
  const shared = await taskPlace(tx, row.id);
  tx.actor.mustBeAbleTo('read', shared);
  const parties = await tx.query<Place & { id: Id }>(
    `select id, locality_id as side, coordinating_agency_id as "coordinatingAgency" from party where agreement_id = $1 order by position`,
    [row.agreementId],
  );
  return { id: row.id, sides: new Map(parties.map(({ id, ...side }) => [id, { ...shared, ...side }])) };
}

const AROUND = `select g.title_vi as "agreementTitleVi", g.title_en as "agreementTitleEn",
    coalesce((select json_agg(json_build_object('partyId', p.id, 'locality', ${localityName('l')},
        'obliged', c.obligor_ids = '{}' or p.signed_locality_id = any(c.obligor_ids)) order by p.position)
      from party p join locality l on l.id = p.locality_id
      where p.agreement_id = t.agreement_id and not exists (select 1 from assignment a where a.task_id = t.id and a.party_id = p.id)), '[]') as unassigned
  from task t join agreement g on g.id = t.agreement_id join commitment c on c.id = t.commitment_id where t.id = $1`;

type Around = Pick<TaskDetail, 'agreementTitleVi' | 'agreementTitleEn'> & { unassigned: Omit<UnassignedSideView, 'mayAssign'>[] };

/** A task with both sides, whichever of them has it already. @throws notFound */
export async function taskDetail(tx: Tx, idOrCode: string, { soonUntil, silentBefore }: JudgedOn): Promise<TaskDetail> {
  const { id, sides } = await readableTask(tx, idOrCode);
  const [view] = await taskRows(tx, new Where().and('t.id = ?', id), soonUntil);
  const [around] = await tx.query<Around>(AROUND, [id]);
  const rows = await assignmentRows(tx, new Where([tx.actor.agencyIds, silentBefore]).and('a.task_id = ?', id), 'order by p.position');
  if (!view || !around) throw nothing();
  const may = (deed: 'readInternal' | 'coordinate', partyId: Id) => tx.actor.mayDo(deed, sides.get(partyId) as Place);
  return {
    ...view,
    ...around,
    unassigned: around.unassigned.map((side) => ({ ...side, mayAssign: may('coordinate', side.partyId) })),
    assignments: rows.map((row) => ({ ...withLight(row, soonUntil), own: may('readInternal', row.partyId) })),
  };
}
