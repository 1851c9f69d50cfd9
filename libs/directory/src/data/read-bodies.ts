import type { Tx } from '@dondoc/database';
import { type Id, isId, type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { AgencyView, FieldView, LocalityView, OfficeDetail, SuccessionView } from '../views';

const LOCALITY = `select l.id, l.code, l.name_vi as "nameVi", l.name_en as "nameEn", l.short_name_vi as "shortNameVi", l.short_name_en as "shortNameEn",
  l.kind, l.parent_id as "parentId", p.code as "parentCode", l.peoples_committee_vi as "peoplesCommitteeVi",
  l.standing_committee_vi as "standingCommitteeVi", l.stated_in_source as "statedInSource", l.valid_from as "validFrom", l.valid_to as "validTo", l.note
  from locality l left join locality p on p.id = l.parent_id`;

const AGENCY = `select a.id, a.code, a.locality_id as "localityId", l.code as "localityCode", a.name_vi as "nameVi", a.name_en as "nameEn", a.kind,
  a.stated_in_source as "statedInSource", a.valid_from as "validFrom", a.valid_to as "validTo",
  coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'validFrom', f.valid_from) order by f.field)
    from agency_field f where f.agency_id = a.id), '[]') as fields
  from agency a join locality l on l.id = a.locality_id`;

const AGENCY_NAMES = `plain(concat_ws(' ', a.name_vi, a.name_en, a.code))`;

const SUCCESSION = `select s.id, s.code, s.kind, s.subject, s.effective_on as "effectiveOn", s.date_precision as "datePrecision",
  s.legal_basis_vi as "legalBasisVi", s.confidence, s.note, s.applied_at as "appliedAt", m."from", m."to"
  from succession s cross join lateral (
    select coalesce(jsonb_agg(member order by position) filter (where side = 'from'), '[]') as "from",
      coalesce(jsonb_agg(member order by position) filter (where side = 'to'), '[]') as "to"
    from (select m.side, m.position, jsonb_build_object('id', m.body_id, 'code', coalesce(a.code, l.code), 'nameVi', m.name_vi) as member
      from succession_member m left join agency a on a.id = m.body_id left join locality l on l.id = m.body_id
      where m.succession_id = s.id) members) m`;

const codeOf = (row: { code: string }) => row.code;
const idOrCodeIs = (alias: string, idOrCode: string) => (isId(idOrCode) ? `${alias}.id = $1` : `${alias}.code = $1`);

export async function localityPage(tx: Tx, page: Page): Promise<Paged<LocalityView>> {
  const rows = await tx.query<LocalityView>(`${LOCALITY} where $1::text is null or l.code > $1 order by l.code limit $2`, [
    page.after ?? null,
    page.limit + 1,
  ]);
  return pageOf(rows, page.limit, codeOf);
}

export async function localityByIdOrCode(tx: Tx, idOrCode: string): Promise<LocalityView | undefined> {
  return (await tx.query<LocalityView>(`${LOCALITY} where ${idOrCodeIs('l', idOrCode)}`, [idOrCode]))[0];
}

export async function agencyPage(
  tx: Tx,
  filter: { localityId?: Id; under?: Id; at?: LocalDate; q?: string },
  page: Page,
): Promise<Paged<AgencyView>> {
  const rows = await tx.query<AgencyView>(
    `${AGENCY}
     where ($1::uuid is null or a.locality_id = $1)
       and ($2::date is null or ((a.valid_from is null or a.valid_from <= $2) and (a.valid_to is null or a.valid_to >= $2)))
       and ($3::uuid is null or l.id = $3 or l.parent_id = $3) and ($4::text is null or position(plain($4) in ${AGENCY_NAMES}) > 0)
       and ($5::text is null or a.code > $5)
     order by a.code limit $6`,
    [filter.localityId ?? null, filter.at ?? null, filter.under ?? null, filter.q ?? null, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, codeOf);
}

export async function agencyByIdOrCode(tx: Tx, idOrCode: string): Promise<AgencyView | undefined> {
  return (await tx.query<AgencyView>(`${AGENCY} where ${idOrCodeIs('a', idOrCode)}`, [idOrCode]))[0];
}

/** The offices of an agency, the past ones too, each with those who hold it today. */
export function officesWithHolders(tx: Tx, agencyId: Id): Promise<OfficeDetail[]> {
  return tx.query(
    `select o.id, o.agency_id as "agencyId", o.role, o.title_vi as "titleVi", o.title_en as "titleEn", o.mailbox, o.provider_group as "providerGroup",
       array(select x.field from field_office x where x.office_id = o.id order by x.field) as "restrictedFields",
       o.valid_from as "validFrom", o.valid_to as "validTo",
       coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'kind', m.kind) order by p.id, m.kind)
         from membership m join person p on p.id = m.person_id and p.disabled_at is null
         where m.office_id = o.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)), '[]') as holders
     from office o where o.agency_id = $1 order by o.role, o.id`,
    [agencyId, tx.today],
  );
}

export function fieldList(tx: Tx): Promise<FieldView[]> {
  return tx.query('select code, name_vi as "nameVi", name_en as "nameEn", restricted, position from field order by position, code');
}

export async function successionPage(tx: Tx, page: Page): Promise<Paged<SuccessionView>> {
  const rows = await tx.query<SuccessionView>(`${SUCCESSION} where $1::text is null or s.code > $1 order by s.code limit $2`, [
    page.after ?? null,
    page.limit + 1,
  ]);
  return pageOf(rows, page.limit, codeOf);
}

export function successionsOf(tx: Tx, bodyId: Id): Promise<SuccessionView[]> {
  return tx.query(
    `${SUCCESSION} where s.id in (select succession_id from succession_member where body_id = $1) order by s.effective_on, s.code`,
    [bodyId],
  );
}
