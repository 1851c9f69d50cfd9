import type { Tx } from '@dondoc/database';
import { type Id, type Page, type Paged, pageOf, type Role } from '@dondoc/kernel';
import type { OfficeOfAgency } from '../views';

export interface OfficeFilter {
  role?: Role;
  /** Of this locality and the districts under it. */
  under?: Id;
  /** In the title of the office or the name of its agency, in either language. */
  q?: string;
}

const NAMES = `plain(concat_ws(' ', o.title_vi, o.title_en, a.name_vi, a.name_en, a.code))`;

/** The offices of today in the actor's localities and the districts under them, each with its agency and who holds it; by id. */
export async function officePage(tx: Tx, filter: OfficeFilter, page: Page): Promise<Paged<OfficeOfAgency>> {
  const rows = await tx.query<OfficeOfAgency>(
    `select o.id, o.agency_id as "agencyId", o.role, o.title_vi as "titleVi", o.title_en as "titleEn", o.mailbox, o.provider_group as "providerGroup",
       array(select x.field from field_office x where x.office_id = o.id order by x.field) as "restrictedFields",
       o.valid_from as "validFrom", o.valid_to as "validTo", l.id as "localityId",
       jsonb_build_object('id', a.id, 'code', a.code, 'nameVi', a.name_vi, 'nameEn', a.name_en) as agency,
       coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'kind', m.kind) order by p.id, m.kind)
         from membership m join person p on p.id = m.person_id and p.disabled_at is null
         where m.office_id = o.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)), '[]') as holders
     from office o join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
     where (l.id = any($1::uuid[]) or l.parent_id = any($1::uuid[]))
       and (o.valid_from is null or o.valid_from <= $2) and (o.valid_to is null or o.valid_to >= $2)
       and ($3::text is null or o.role = $3) and ($4::text is null or position(plain($4) in ${NAMES}) > 0)
       and ($5::uuid is null or o.id > $5) and ($7::uuid is null or l.id = $7 or l.parent_id = $7) order by o.id limit $6`,
    [tx.actor.localityIds, tx.today, filter.role ?? null, filter.q ?? null, page.after ?? null, page.limit + 1, filter.under ?? null],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}
