import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';

export interface LocalityRef {
  id: Id;
  code: string;
  parentId: Id | null;
  nameVi: string;
  nameEn: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

export interface AgencyRef {
  id: Id;
  code: string;
  localityId: Id;
  /** The province over the agency's district, where it is one's. */
  parentLocalityId: Id | null;
  nameVi: string;
  nameEn: string;
  kind: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

const AGENCY = `a.id, a.code, a.locality_id as "localityId", l.parent_id as "parentLocalityId", a.name_vi as "nameVi", a.name_en as "nameEn",
  a.kind, a.valid_from as "validFrom", a.valid_to as "validTo" from agency a join locality l on l.id = a.locality_id`;
const LOCALITY = `id, code, parent_id as "parentId", name_vi as "nameVi", name_en as "nameEn", valid_from as "validFrom", valid_to as "validTo" from locality`;

/** The agencies of these ids, by id; an id nobody has is not in the answer. */
export async function agenciesById(tx: Tx, ids: readonly Id[]): Promise<Map<Id, AgencyRef>> {
  const rows = await tx.query<AgencyRef>(`select ${AGENCY} where a.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function localitiesByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, LocalityRef>> {
  const rows = await tx.query<LocalityRef>(`select ${LOCALITY} where code = any($1::text[])`, [codes]);
  return new Map(rows.map((row) => [row.code, row]));
}

export async function localitiesById(tx: Tx, ids: readonly Id[]): Promise<Map<Id, LocalityRef>> {
  const rows = await tx.query<LocalityRef>(`select ${LOCALITY} where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
