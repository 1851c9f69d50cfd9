import type { Tx } from '@dondoc/database';
import { Actor, type Id, type Language } from '@dondoc/kernel';
import { type HeldRow, heldOffices } from '../domain/held-offices';
import { FIELDS } from './sessions';

export interface PersonInOffice {
  /** Acts through this office and no other. */
  actor: Actor;
  language: Language;
}

/** A person acting through one office that they hold today; null where they hold it no longer or their account is disabled. */
export async function personInOffice(tx: Tx, { personId, officeId }: { personId: Id; officeId: Id }): Promise<PersonInOffice | null> {
  const [row] = await tx.query<HeldRow & { name: string; language: Language }>(
    `select p.name, p.language, o.id as "officeId", o.role, a.id as "agencyId", a.locality_id as "localityId", l.parent_id as "parentLocalityId",
       ${FIELDS} as "restrictedFields"
     from person p
       join membership m on m.person_id = p.id and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
       join office o on o.id = m.office_id and (o.valid_from is null or o.valid_from <= $3) and (o.valid_to is null or o.valid_to >= $3)
       join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
     where m.kind <> 'delegate' and p.id = $1 and o.id = $2 and p.disabled_at is null limit 1`,
    [personId, officeId, tx.today],
  );
  if (!row) return null;
  const { name, language, ...held } = row;
  return { actor: Actor.person(personId, name, heldOffices([held])), language };
}
