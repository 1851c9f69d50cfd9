import type { Tx } from '@dondoc/database';
import { conflict } from '@dondoc/kernel';
import type { AgencyRow } from '../domain/agency';

/** @throws conflict `agency.codeTaken`, also where two add the same at once */
export async function insertAgency(tx: Tx, { id, localityId, code, nameVi, nameEn, kind, validFrom }: AgencyRow): Promise<void> {
  const rows = await tx.query(
    `insert into agency (id, locality_id, code, name_vi, name_en, kind, stated_in_source, valid_from)
     values ($1, $2, $3, $4, $5, $6, false, $7) on conflict (code) do nothing returning id`,
    [id, localityId, code, nameVi, nameEn, kind, validFrom],
  );
  if (rows.length > 0) return;
  throw conflict('agency.codeTaken', `Mã ${code} đã thuộc về một cơ quan khác.`, `Another agency has the code ${code}.`, { field: 'code' });
}
