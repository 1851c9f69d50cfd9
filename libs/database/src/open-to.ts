import type { Actor } from '@dondoc/kernel';

/**
 * The condition under which a row of the table or alias `row`, which has a `restricted_field`, is there for the actor: the statement's own, before
 * the policies of the rows. What hangs on such a row asks it of that row.
 */
export function openTo({ isSystem, restrictedFields }: Actor, row: string): string {
  if (isSystem) return 'true';
  const named = restrictedFields.map((field) => `'${field.replaceAll("'", "''")}'`).join(', ');
  return named ? `(${row}.restricted_field is null or ${row}.restricted_field in (${named}))` : `${row}.restricted_field is null`;
}
