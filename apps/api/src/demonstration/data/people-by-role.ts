import type { Tx } from '@dondoc/database';
import { type Id, ROLES, type Role } from '@dondoc/kernel';

export interface RolePerson {
  role: Role;
  localityVi: string;
  localityEn: string;
  personId: Id;
  name: string;
  titleVi: string;
  titleEn: string;
}

const OPEN = `s.lead_agency_id = ag.id and s.state in ('not_started', 'in_progress', 'returned')`;

/** One person per role and side of an agreement: somebody of that side's own who has something to do in it, and the most of all. */
export async function peopleByRole(tx: Tx, agreementCode: string): Promise<RolePerson[]> {
  return tx.query<RolePerson>(
    `select distinct on (pa.position, array_position($2::text[], o.role))
       o.role, l.short_name_vi as "localityVi", l.short_name_en as "localityEn", p.id as "personId", p.name,
       o.title_vi as "titleVi", o.title_en as "titleEn"
     from agreement a
     join party pa on pa.agreement_id = a.id
     join locality l on l.id = pa.locality_id
     join agency ag on ag.locality_id = l.id
     join office o on o.agency_id = ag.id and o.role = any($2::text[])
       and (o.valid_from is null or o.valid_from <= $3) and (o.valid_to is null or o.valid_to >= $3)
     join membership m on m.office_id = o.id and m.kind = 'holder' and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
     join person p on p.id = m.person_id and p.disabled_at is null
     where a.code = $1
     order by pa.position, array_position($2::text[], o.role),
       (o.role in ('coordinator', 'viceChair', 'committeeOffice')) and (ag.id = pa.coordinating_agency_id or o.id = pa.overseeing_office_id or ag.id = pa.committee_agency_id) desc nulls last,
       (p.locality_id = l.id) desc,
       exists (select from assignment s where s.party_id = pa.id and ${OPEN}) desc,
       (select count(*) from assignment s where ${OPEN}) desc,
       p.id`,
    [agreementCode, ROLES, tx.today],
  );
}
