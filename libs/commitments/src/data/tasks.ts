import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { conflict, type Deed, type Id, notFound, type Place } from '@dondoc/kernel';
import type { BreakDownInput } from '../domain/inputs';
import { Task } from '../domain/task';
import type { TaskKind } from '../domain/task-kind';
import { agreementPlace, taskPlace } from './places';

export interface OpenedCommitment {
  id: Id;
  agreementId: Id;
  code: string;
  isCommitment: boolean;
  tasks: number;
  restrictedField: string | null;
  officeId: Id | null;
}

/** The commitment locked, so that its tasks are numbered one after the other. @throws notFound, forbidden, conflict `commitment.notACommitment` */
export async function openCommitment(tx: Tx, id: Id, deeds: readonly Deed[]): Promise<OpenedCommitment> {
  const [row] = await tx.query<Omit<OpenedCommitment, 'officeId' | 'tasks'>>(
    `select id, agreement_id as "agreementId", code, is_commitment as "isCommitment", restricted_field as "restrictedField" from commitment
     where id = $1 for update`,
    [id],
  );
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  const officeId = await officeOnSomeSide(tx, row, deeds);
  if (!row.isCommitment)
    throw conflict(
      'commitment.notACommitment',
      'Đây là cơ chế, lời mời hoặc đề nghị, không phải cam kết để cụ thể hóa.',
      'This row is a mechanism, an invitation or a request, not a commitment to break down.',
    );
  const [count] = await tx.query<{ tasks: number }>('select count(*)::int as tasks from task where commitment_id = $1', [id]);
  return { ...row, tasks: count?.tasks ?? 0, officeId };
}

/** A task is shared: whoever may do the deed on any side of the agreement may write it down. */
async function officeOnSomeSide(
  tx: Tx,
  { agreementId, restrictedField }: Pick<OpenedCommitment, 'agreementId' | 'restrictedField'>,
  deeds: readonly Deed[],
): Promise<Id | null> {
  const shared = { ...(await agreementPlace(tx, agreementId)), restrictedField };
  tx.actor.mustBeAbleTo('read', shared);
  const sides = await tx.query<Place>(
    `select locality_id as side, coordinating_agency_id as "coordinatingAgency" from party where agreement_id = $1 order by position`,
    [agreementId],
  );
  const places = sides.map((side) => ({ ...shared, ...side }));
  const mine = places.find((place) => deeds.some((deed) => tx.actor.mayDo(deed, place)));
  if (!mine) tx.actor.mustBeAbleTo(deeds, places[0] ?? shared);
  const deed = deeds.find((one) => mine && tx.actor.mayDo(one, mine));
  return mine && deed ? tx.actor.officeFor(deed, mine) : null;
}

export async function addTask(tx: Tx, commitment: OpenedCommitment, input: BreakDownInput & { conclusionId?: Id | null }): Promise<Task> {
  const given = {
    id: tx.newId(),
    agreementId: commitment.agreementId,
    commitmentId: commitment.id,
    commitmentCode: commitment.code,
    before: commitment.tasks,
    conclusionId: input.conclusionId ?? null,
    officeId: commitment.officeId,
    now: tx.now,
  };
  const task = Task.breakDown(given, input);
  await tx.manager.insert(Task, task);
  await record(tx, task.brokenDown(commitment.code), commitment.officeId);
  return task;
}

export interface FoundTask {
  id: Id;
  agreementId: Id;
  code: string;
  title: string;
  kind: TaskKind;
  place: Place;
}

/** @throws notFound */
export async function taskToAssign(tx: Tx, id: Id): Promise<FoundTask> {
  const [row] = await tx.query<Omit<FoundTask, 'place'>>(
    'select id, agreement_id as "agreementId", code, title, kind from task where id = $1',
    [id],
  );
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return { ...row, place: await taskPlace(tx, row.id) };
}
