import type { Tx } from '@dondoc/database';
import type { OwnAccountView } from '../views';

type Row = Omit<OwnAccountView, 'passwordRules'>;

const DELEGATES = `coalesce((
  select jsonb_agg(jsonb_build_object('id', d.id, 'personId', dp.id, 'name', dp.name, 'email', dp.email, 'validFrom', d.valid_from, 'validTo', d.valid_to)
    order by d.valid_from, d.id)
  from membership d join person dp on dp.id = d.person_id
  where d.office_id = o.id and d.kind = 'delegate' and (d.valid_to is null or d.valid_to >= $2)
    and m.kind <> 'delegate' and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)), '[]')`;

const OFFICES = `coalesce((
  select jsonb_agg(jsonb_build_object('officeId', o.id, 'role', o.role, 'kind', m.kind, 'titleVi', o.title_vi, 'titleEn', o.title_en,
    'agency', jsonb_build_object('id', a.id, 'code', a.code, 'nameVi', a.name_vi, 'nameEn', a.name_en),
    'locality', jsonb_build_object('id', al.id, 'code', al.code, 'nameVi', al.short_name_vi, 'nameEn', al.short_name_en),
    'validFrom', m.valid_from, 'validTo', m.valid_to, 'delegates', ${DELEGATES}) order by m.valid_to is not null, m.valid_from desc, m.id)
  from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id join locality al on al.id = a.locality_id
  where m.person_id = p.id), '[]')`;

/** The actor's own account with every office ever held, and who reads the mail of those held today. One statement. */
export async function ownAccount(tx: Tx): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select p.id, p.name, p.email, p.language, p.delegate_mail as "delegateMail", p.password_hash is not null as "hasPassword",
       jsonb_build_object('id', l.id, 'code', l.code, 'nameVi', l.name_vi, 'nameEn', l.name_en) as locality, ${OFFICES} as offices
     from person p join locality l on l.id = p.locality_id where p.id = $1`,
    [tx.actor.personId, tx.today],
  );
  return row;
}
