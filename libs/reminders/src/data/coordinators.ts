import type { Tx } from '@dondoc/database';
import type { Id, Words } from '@dondoc/kernel';

/** A person as coordinator: the office through which they coordinate. */
export interface Coordinator {
  personId: Id;
  officeId: Id;
  agencyId: Id;
  localityId: Id;
  office: Words;
  officeAgency: Words;
}

/** Which of these people coordinate today and want the morning list. */
export function coordinatorsAmong(tx: Tx, personIds: readonly (Id | null)[]): Promise<Coordinator[]> {
  return tx.query(
    `select p.id as "personId", o.id as "officeId", o.agency_id as "agencyId", a.locality_id as "localityId",
       jsonb_build_object('vi', o.title_vi, 'en', o.title_en) as office, jsonb_build_object('vi', a.name_vi, 'en', a.name_en) as "officeAgency"
     from person p
       join membership m on m.person_id = p.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       join office o on o.id = m.office_id and o.role = 'coordinator' and (o.valid_from is null or o.valid_from <= $2)
         and (o.valid_to is null or o.valid_to >= $2)
       join agency a on a.id = o.agency_id
     where p.id = any($1::uuid[]) and p.disabled_at is null and p.reminders_muted_at is null and coalesce(p.mail_paused_until, '-infinity') < $2
     order by p.id, o.id`,
    [personIds.filter((id) => id !== null), tx.today],
  );
}
