import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { AgreementData } from '../domain/agreements-data';
import type { Known } from '../domain/check-agreements';

/** The directory by code, for an import: what it knows, and the ids behind the codes. */
export interface Directory extends Known {
  localityIds: ReadonlyMap<string, Id>;
  agencyIds: ReadonlyMap<string, Id>;
}

export async function directoryByCode(tx: Tx, agreements: readonly AgreementData[]): Promise<Directory> {
  const localities = await tx.query<{ id: Id; code: string; over: string | null }>(
    'select l.id, l.code, o.code as over from locality l left join locality o on o.id = l.parent_id',
  );
  const agencies = await tx.query<{ id: Id; code: string; locality: string }>(
    'select a.id, a.code, l.code as locality from agency a join locality l on l.id = a.locality_id',
  );
  const fields = await tx.query<{ code: string }>('select code from field');
  const taken = await tx.query<{ code: string }>(
    `select c.code from commitment c join agreement g on g.id = c.agreement_id where c.code = any($1::text[]) and g.code <> all($2::text[])`,
    [
      agreements.flatMap((agreement) => agreement.commitments.map((commitment) => commitment.code)),
      agreements.map((agreement) => agreement.code),
    ],
  );
  return {
    localities: new Map(localities.map((row) => [row.code, row.over])),
    localityIds: new Map(localities.map((row) => [row.code, row.id])),
    agencies: new Map(agencies.map((row) => [row.code, row.locality])),
    agencyIds: new Map(agencies.map((row) => [row.code, row.id])),
    fields: new Set(fields.map((row) => row.code)),
    takenCommitments: new Set(taken.map((row) => row.code)),
  };
}
