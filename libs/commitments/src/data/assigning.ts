import type { Tx } from '@dondoc/database';
import { conflict, type Deed, type Id, invalid, type Place, type WorkingCalendar } from '@dondoc/kernel';
import { Assignment } from '../domain/assignment';
import type { AssignInput } from '../domain/inputs';
import type { TaskKind } from '../domain/task-kind';
import type { Changed } from '../views';
import { absenceWarnings } from './absence-warnings';
import { oweAcknowledgement } from './acknowledgements';
import { recordAbout, saveAssignment } from './assignments';
import { mustBeAgenciesOf } from './bodies';
import { partyPlace } from './places';
import { mustBeNamed } from './restricted';

export interface TaskToAssign {
  id: Id;
  agreementId: Id;
  code: string;
  title: string;
  kind: TaskKind;
  /** The restricted field it belongs to, where it belongs to one. */
  restrictedField: string | null;
  /** Any of these permissions on the side that is assigned is enough. */
  deeds: readonly Deed[];
  calendar: WorkingCalendar;
}

/**
 * One assignment per party, each given by somebody of that side.
 * @throws notFound, forbidden, invalid `assignment.party`, conflict `assignment.exists`
 */
export async function addAssignments(tx: Tx, task: TaskToAssign, inputs: readonly AssignInput[]): Promise<Changed[]> {
  await mustBeFreeParties(tx, task, inputs);
  const added: Changed[] = [];
  for (const input of inputs) added.push(await addAssignment(tx, task, input));
  return added;
}

async function addAssignment(tx: Tx, task: TaskToAssign, input: AssignInput): Promise<Changed> {
  const side = await sideOf(tx, task, input.partyId);
  tx.actor.mustBeAbleTo(task.deeds, side);
  await mustBeAgenciesOf(tx, side.side as Id, [input.leadAgencyId, ...(input.cooperatingAgencyIds ?? [])]);
  await mustBeNamed(tx, task.restrictedField, [input.leadAgencyId, ...(input.cooperatingAgencyIds ?? [])]);
  const given = { id: tx.newId(), taskId: task.id, kind: task.kind, agreementId: task.agreementId, today: tx.today };
  const assignment = Assignment.assign(given, input);
  const place: Place = { ...side, agencies: [assignment.leadAgencyId] };
  const changed = await saveAssignment(tx, { assignment, task });
  await oweAcknowledgement(tx, { assignment, task }, task.calendar);
  const deed = task.deeds.find((one) => tx.actor.mayDo(one, side));
  const officeId = deed ? tx.actor.officeFor(deed, side) : null;
  await recordAbout(tx, { assignment, task, place }, { ...assignment.fact('assignment.assigned'), officeId });
  return { ...changed, ...(await absenceWarnings(tx, assignment.leadAgencyId, assignment.dueDate)) };
}

/** The side as the place of this task. */
async function sideOf(tx: Tx, { restrictedField }: TaskToAssign, partyId: Id): Promise<Place> {
  return { ...(await partyPlace(tx, partyId)), restrictedField };
}

async function mustBeFreeParties(tx: Tx, task: TaskToAssign, inputs: readonly AssignInput[]): Promise<void> {
  await tx.query('select 1 from task where id = $1 for update', [task.id]);
  const wanted = inputs.map((input) => input.partyId);
  const parties = await tx.query<{ id: Id; taken: boolean }>(
    `select p.id, exists (select 1 from assignment a where a.task_id = $2 and a.party_id = p.id) as taken
     from party p where p.agreement_id = $1`,
    [task.agreementId, task.id],
  );
  const unknown = wanted.find((id) => !parties.some((party) => party.id === id));
  if (unknown)
    throw invalid('assignment.party', 'Đây không phải một bên của thỏa thuận.', 'This is not a party of the agreement.', {
      partyId: unknown,
    });
  for (const id of wanted) tx.actor.mustBeAbleTo(task.deeds, await sideOf(tx, task, id));
  const twice = wanted.find((id, index) => wanted.indexOf(id) !== index || parties.some((party) => party.id === id && party.taken));
  if (twice) throw conflict('assignment.exists', 'Bên này đã được giao nhiệm vụ.', 'This party has the task already.', { partyId: twice });
}
