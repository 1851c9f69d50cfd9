import type { Tx } from '@dondoc/database';
import { type Id, invalid } from '@dondoc/kernel';

/** The codes of restricted fields among these, in order. @throws invalid `field.notRestricted` for any other */
export async function restrictedAmong(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    'select code from field where restricted and code = any($1::text[]) order by position, code',
    [codes],
  );
  const found = rows.map(({ code }) => code);
  const other = codes.find((code) => !found.includes(code));
  if (other === undefined) return found;
  throw invalid('field.notRestricted', `Không có lĩnh vực hạn chế ${other}.`, `There is no restricted field ${other}.`, {
    field: 'fields',
  });
}

/** Whether some office of the agency sees the field. */
export async function agencySees(tx: Tx, agencyId: Id, field: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from field_office f join office o on o.id = f.office_id
     where f.field = $2 and o.agency_id = $1 and (o.valid_to is null or o.valid_to >= $3) limit 1`,
    [agencyId, field, tx.today],
  );
  return rows.length > 0;
}

/** From now on the office sees these restricted fields and no other. */
export async function replaceFields(tx: Tx, officeId: Id, fields: readonly string[]): Promise<void> {
  await tx.change('delete from field_office where office_id = $1 and field <> all($2::text[])', [officeId, fields]);
  await tx.change(
    'insert into field_office (field, office_id, named_at) select f, $1, $3 from unnest($2::text[]) f on conflict do nothing',
    [officeId, fields, tx.now],
  );
}

/** The restricted fields of these offices. */
export async function fieldsOf(tx: Tx, officeIds: readonly Id[]): Promise<Map<Id, string[]>> {
  const rows = await tx.query<{ id: Id; fields: string[] }>(
    'select office_id as id, array_agg(field order by field) as fields from field_office where office_id = any($1::uuid[]) group by 1',
    [officeIds],
  );
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}

/** Whether an office may be told of what belongs to a field; where the field is not restricted, every office may. One query. */
export async function whoSees(
  tx: Tx,
  fields: readonly (string | null | undefined)[],
): Promise<(field: string | null | undefined, officeId: Id) => boolean> {
  const asked = [...new Set(fields.filter((field) => typeof field === 'string'))];
  const rows =
    asked.length === 0
      ? []
      : await tx.query<{ key: string }>(`select field || ' ' || office_id as key from field_office where field = any($1::text[])`, [asked]);
  const named = new Set(rows.map(({ key }) => key));
  return (field, officeId) => !field || named.has(`${field} ${officeId}`);
}
