import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { AgencyData, DirectoryData, FieldData, LocalityData, SuccessionData } from '../domain/directory-data';
import type { KnownCodes } from '../domain/read-directory';
import type { DirectoryImportView, ImportedRows } from '../views';

type IdsByCode = Map<string, Id>;

export async function knownCodes(tx: Tx): Promise<KnownCodes> {
  const [row] = await tx.query<Record<keyof KnownCodes, string[]>>(
    `select array(select code from locality) as localities, array(select code from agency) as agencies, array(select code from field) as fields`,
  );
  return { localities: new Set(row?.localities), agencies: new Set(row?.agencies), fields: new Set(row?.fields) };
}

/** Stores what is new and what differs, by code. Validity dates that stand are kept, because a succession may have set them; so are stored successions. */
export async function storeDirectory(tx: Tx, data: Required<DirectoryData>): Promise<DirectoryImportView> {
  const fields = await storeFields(tx, data.fields);
  const localityIds = await idsFor(
    tx,
    'locality',
    data.localities.map((row) => row.code),
  );
  const localities = await storeLocalities(tx, data.localities, localityIds);
  const agencyIds = await idsFor(
    tx,
    'agency',
    data.agencies.map((row) => row.code),
  );
  const agencies = await storeAgencies(tx, data.agencies, { agencyIds, localityIds });
  await storeAgencyFields(tx, data.agencies, agencyIds);
  return { fields, localities, agencies, successions: await storeSuccessions(tx, data.successions, { agencyIds, localityIds }) };
}

/** The ids of everything stored, and new ones for codes that are not. */
async function idsFor(tx: Tx, table: 'locality' | 'agency', codes: string[]): Promise<IdsByCode> {
  const ids: IdsByCode = new Map(
    (await tx.query<{ code: string; id: Id }>(`select code, id from ${table}`)).map((row) => [row.code, row.id]),
  );
  for (const code of codes) if (!ids.has(code)) ids.set(code, tx.newId());
  return ids;
}

const counted = (rows: { added: boolean }[]): ImportedRows => {
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
};

async function storeFields(tx: Tx, rows: FieldData[]): Promise<ImportedRows> {
  return counted(
    await tx.query(
      `insert into field (code, name_vi, name_en, restricted, position)
       select r.code, r."nameVi", r."nameEn", r.restricted, r.position
       from jsonb_to_recordset($1::jsonb) as r(code text, "nameVi" text, "nameEn" text, restricted bool, position int)
       on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, restricted = excluded.restricted, position = excluded.position
       where (field.name_vi, field.name_en, field.restricted, field.position)
         is distinct from (excluded.name_vi, excluded.name_en, excluded.restricted, excluded.position)
       returning xmax = 0 as added`,
      [JSON.stringify(rows.map((row, position) => ({ ...row, position })))],
    ),
  );
}

async function storeLocalities(tx: Tx, rows: LocalityData[], ids: IdsByCode): Promise<ImportedRows> {
  return counted(
    await tx.query(
      `insert into locality as l (id, code, name_vi, name_en, short_name_vi, short_name_en, kind, parent_id, peoples_committee_vi,
         standing_committee_vi, stated_in_source, valid_from, valid_to, note)
       select r.id, r.code, r."nameVi", r."nameEn", r."shortNameVi", r."shortNameEn", r.kind, r."parentId", r."peoplesCommitteeVi",
         r."standingCommitteeVi", r."statedInSource", r."validFrom", r."validTo", r."noteEn"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, "nameVi" text, "nameEn" text, "shortNameVi" text, "shortNameEn" text, kind text,
         "parentId" uuid, "peoplesCommitteeVi" text, "standingCommitteeVi" text, "statedInSource" bool, "validFrom" date, "validTo" date, "noteEn" text)
       on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, short_name_vi = excluded.short_name_vi,
         short_name_en = excluded.short_name_en, kind = excluded.kind, peoples_committee_vi = excluded.peoples_committee_vi,
         standing_committee_vi = excluded.standing_committee_vi, stated_in_source = excluded.stated_in_source, note = excluded.note,
         valid_from = coalesce(l.valid_from, excluded.valid_from), valid_to = coalesce(l.valid_to, excluded.valid_to)
       where (l.name_vi, l.name_en, l.short_name_vi, l.short_name_en, l.kind, l.peoples_committee_vi, l.standing_committee_vi, l.stated_in_source, l.note,
           l.valid_from, l.valid_to)
         is distinct from (excluded.name_vi, excluded.name_en, excluded.short_name_vi, excluded.short_name_en, excluded.kind,
           excluded.peoples_committee_vi, excluded.standing_committee_vi, excluded.stated_in_source, excluded.note,
           coalesce(l.valid_from, excluded.valid_from), coalesce(l.valid_to, excluded.valid_to))
       returning xmax = 0 as added`,
      [JSON.stringify(rows.map((row) => ({ ...row, id: ids.get(row.code), parentId: row.parent && ids.get(row.parent) })))],
    ),
  );
}

async function storeAgencies(tx: Tx, rows: AgencyData[], ids: { agencyIds: IdsByCode; localityIds: IdsByCode }): Promise<ImportedRows> {
  return counted(
    await tx.query(
      `insert into agency as a (id, code, locality_id, name_vi, name_en, kind, stated_in_source, valid_from, valid_to)
       select r.id, r.code, r."localityId", r."nameVi", r."nameEn", r.kind, r."statedInSource", r."validFrom", r."validTo"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, "localityId" uuid, "nameVi" text, "nameEn" text, kind text,
         "statedInSource" bool, "validFrom" date, "validTo" date)
       on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, kind = excluded.kind,
         stated_in_source = excluded.stated_in_source,
         valid_from = coalesce(a.valid_from, excluded.valid_from), valid_to = coalesce(a.valid_to, excluded.valid_to)
       where (a.name_vi, a.name_en, a.kind, a.stated_in_source, a.valid_from, a.valid_to)
         is distinct from (excluded.name_vi, excluded.name_en, excluded.kind, excluded.stated_in_source,
           coalesce(a.valid_from, excluded.valid_from), coalesce(a.valid_to, excluded.valid_to))
       returning xmax = 0 as added`,
      [JSON.stringify(rows.map((row) => ({ ...row, id: ids.agencyIds.get(row.code), localityId: ids.localityIds.get(row.locality) })))],
    ),
  );
}

async function storeAgencyFields(tx: Tx, rows: AgencyData[], agencyIds: IdsByCode): Promise<void> {
  const pairs = rows.flatMap((row) =>
    row.usualFields.map(({ field, from }) => ({ id: agencyIds.get(row.code) as Id, field, from: from ?? null })),
  );
  const parameters = [pairs.map((pair) => pair.id), pairs.map((pair) => pair.field)];
  await tx.change(
    `delete from agency_field f where agency_id = any($3::uuid[])
       and not exists (select 1 from unnest($1::uuid[], $2::text[]) as r(id, field) where r.id = f.agency_id and r.field = f.field)`,
    [...parameters, rows.map((row) => agencyIds.get(row.code))],
  );
  await tx.change(
    `insert into agency_field as f (agency_id, field, valid_from) select * from unnest($1::uuid[], $2::text[], $3::date[])
     on conflict (agency_id, field) do update set valid_from = excluded.valid_from where f.valid_from is distinct from excluded.valid_from`,
    [...parameters, pairs.map((pair) => pair.from)],
  );
}

async function storeSuccessions(
  tx: Tx,
  rows: SuccessionData[],
  ids: { agencyIds: IdsByCode; localityIds: IdsByCode },
): Promise<ImportedRows> {
  const added = await tx.query<{ code: string }>(
    `insert into succession (id, code, kind, subject, effective_on, date_precision, legal_basis_vi, confidence, note)
     select r.id, r.code, r.kind, r.subject, r."effectiveOn", r."datePrecision", r."legalBasisVi", r.confidence, r."noteEn"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, kind text, subject text, "effectiveOn" date, "datePrecision" text, "legalBasisVi" text,
       confidence text, "noteEn" text)
     on conflict (code) do nothing returning code`,
    [JSON.stringify(rows.map((row) => ({ ...row, id: tx.newId() })))],
  );
  const codes = new Set(added.map((row) => row.code));
  const members = rows
    .filter((row) => codes.has(row.code))
    .flatMap((row) => membersOf(row, row.subject === 'agency' ? ids.agencyIds : ids.localityIds));
  await tx.change(
    `insert into succession_member (succession_id, side, position, body_id, name_vi)
     select s.id, r.side, r.position, r."bodyId", coalesce(r."nameVi", a.name_vi, l.name_vi)
     from jsonb_to_recordset($1::jsonb) as r(code text, side text, position int, "bodyId" uuid, "nameVi" text)
       join succession s on s.code = r.code left join agency a on a.id = r."bodyId" left join locality l on l.id = r."bodyId"`,
    [JSON.stringify(members)],
  );
  return { added: added.length, changed: 0 };
}

function membersOf(row: SuccessionData, ids: IdsByCode) {
  return (['from', 'to'] as const).flatMap((side) =>
    row[side].map((member, position) => ({
      code: row.code,
      side,
      position,
      ...(typeof member === 'string' ? { bodyId: ids.get(member), nameVi: null } : { bodyId: null, nameVi: member.nameVi }),
    })),
  );
}
