import type { Tx } from '@dondoc/database';
import type { Id, Role, Words } from '@dondoc/kernel';

/** The names that mails address. */
export async function namesOf(tx: Tx, personIds: readonly (Id | null)[]): Promise<Map<Id, string>> {
  const rows = await tx.query<{ id: Id; name: string }>('select id, name from person where id = any($1::uuid[])', [
    personIds.filter((id) => id !== null),
  ]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface OfficeName {
  officeId: Id;
  role: Role;
  office: Words;
  agency: Words;
}

/** The localities that are a party to an agreement. */
export async function localitiesInAgreements(tx: Tx): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>('select distinct locality_id as id from party order by 1');
  return rows.map(({ id }) => id);
}

/** How these offices are called in a mail. */
export async function officeNames(tx: Tx, officeIds: readonly (Id | null)[]): Promise<Map<Id, OfficeName>> {
  const rows = await tx.query<OfficeName>(
    `select o.id as "officeId", o.role, jsonb_build_object('vi', o.title_vi, 'en', o.title_en) as office,
       jsonb_build_object('vi', g.name_vi, 'en', g.name_en) as agency
     from office o join agency g on g.id = o.agency_id where o.id = any($1::uuid[])`,
    [officeIds.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.officeId, row]));
}
