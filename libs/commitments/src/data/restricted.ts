import type { Database, Tx } from '@dondoc/database';
import { agencySees } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, conflict, type Id } from '@dondoc/kernel';

/** Work of a restricted field is given to agencies that have an office named for it. @throws conflict `assignment.agencyNotNamed` */
export async function mustBeNamed(tx: Tx, field: string | null, agencyIds: readonly Id[]): Promise<void> {
  if (!field) return;
  for (const agencyId of agencyIds) {
    if (await agencySees(tx, agencyId, field)) continue;
    throw conflict(
      'assignment.agencyNotNamed',
      'Lĩnh vực này là lĩnh vực hạn chế và cơ quan được chọn chưa có chức vụ nào được xem. Hãy đề nghị quản trị viên của địa phương chỉ định.',
      'This field is restricted, and no office of the chosen agency may see it. Ask the administrator of your locality to name one.',
      { agencyId },
    );
  }
}

interface Opened {
  id: Id;
  field: string;
  /** What a reader of the journal recognises it by. */
  data: Record<string, string>;
}

/** Those of the things that belong to a restricted field. */
const OPENED = {
  commitment: `select c.id, c.restricted_field as field, jsonb_build_object('commitment', c.code) as data from commitment c
    where c.id = any($1::uuid[]) and c.restricted_field is not null`,
  task: `select t.id, t.restricted_field as field, jsonb_build_object('task', t.code) as data from task t
    where t.id = any($1::uuid[]) and t.restricted_field is not null`,
  assignment: `select a.id, a.restricted_field as field, jsonb_build_object('task', t.code) as data from assignment a join task t on t.id = a.task_id
    where a.id = any($1::uuid[]) and a.restricted_field is not null`,
  evidence: `select e.id, a.restricted_field as field, jsonb_build_object('task', t.code, 'fileName', e.file_name) as data
    from evidence e join assignment a on a.id = e.assignment_id join task t on t.id = a.task_id
    where e.id = any($1::uuid[]) and a.restricted_field is not null`,
};

export type ReadKind = keyof typeof OPENED;

/**
 * That somebody opened what belongs to a restricted field stands in the journal, once per person, thing and day, with the office that is named for
 * it. For whoever acts through no named office, nothing is asked and nothing written.
 */
export async function noteRead(database: Database, actor: Actor, type: ReadKind, ids: readonly Id[]): Promise<void> {
  if (actor.restrictedFields.length === 0 || ids.length === 0) return;
  const opened = await database.read(actor, (tx) => tx.query<Opened>(OPENED[type], [ids]));
  if (opened.length > 0) await database.transact(actor, (tx) => noteOnce(tx, type, opened));
}

async function noteOnce(tx: Tx, type: ReadKind, opened: readonly Opened[]): Promise<void> {
  const fresh = await tx.query<{ id: Id }>(
    `insert into restricted_read (person_id, about_id, day) select $1, id, $3 from unnest($2::uuid[]) id order by id
     on conflict do nothing returning about_id as id`,
    [tx.actor.personId, opened.map(({ id }) => id), tx.today],
  );
  const isFresh = new Set(fresh.map(({ id }) => id));
  for (const { id, field, data } of opened.filter((one) => isFresh.has(one.id))) {
    const office = tx.actor.offices.find(({ restrictedFields }) => restrictedFields?.includes(field));
    const fact = { kind: 'restricted.read', about: { type, id }, localityId: office?.localityId ?? null, data };
    await record(tx, fact, office?.officeId ?? null);
  }
}
