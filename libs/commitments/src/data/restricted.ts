import type { Database, Tx } from '@dondoc/database';
import { agencySees } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, conflict, type Id } from '@dondoc/kernel';

type Kind = 'commitment' | 'task' | 'assignment';

/** Work of a restricted field is given to agencies that have an office named for it. @throws conflict `assignment.agencyNotNamed` */
export async function mustBeNamed(tx: Tx, taskId: Id, agencyIds: readonly Id[]): Promise<void> {
  const [task] = await tx.query<{ field: string | null }>('select restricted_field as field from task where id = $1', [taskId]);
  if (!task?.field) return;
  for (const agencyId of agencyIds) {
    if (await agencySees(tx, agencyId, task.field)) continue;
    throw conflict(
      'assignment.agencyNotNamed',
      'Lĩnh vực này là lĩnh vực hạn chế và cơ quan được chọn chưa có chức vụ nào được xem. Hãy đề nghị quản trị viên của địa phương chỉ định.',
      'This field is restricted, and no office of the chosen agency may see it. Ask the administrator of your locality to name one.',
      { agencyId },
    );
  }
}

/** That somebody looked at a restricted thing stands in the journal, once per person, thing and day, without what it says. */
export async function noteRead(database: Database, actor: Actor, about: { type: Kind; id: Id }): Promise<void> {
  if (actor.isSystem) return;
  const isRestricted = await database.read(actor, async (tx) => {
    const [row] = await tx.query<{ field: string | null }>(`select restricted_field as field from ${about.type} where id = $1`, [about.id]);
    return Boolean(row?.field);
  });
  if (isRestricted) await database.transact(actor, (tx) => noteOnce(tx, about));
}

async function noteOnce(tx: Tx, about: { type: Kind; id: Id }): Promise<void> {
  const isFirst = await tx.change('insert into restricted_read (person_id, about_id, day) values ($1, $2, $3) on conflict do nothing', [
    tx.actor.personId,
    about.id,
    tx.today,
  ]);
  if (isFirst === 0) return;
  const [office] = tx.actor.offices;
  await record(tx, { kind: 'restricted.read', about, ...(office && { localityId: office.localityId }) }, office?.officeId ?? null);
}
