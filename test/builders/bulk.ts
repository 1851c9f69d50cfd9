export type Run = (sql: string, parameters: unknown[]) => Promise<unknown>;

/**
 * Writes many rows with a few statements of the owner's. Foreign keys are not checked meanwhile, and the indexes of the large tables are made
 * afterwards: half a minute for a million rows, where it took minutes.
 */
export async function inBulk(run: Run, large: readonly string[], statements: readonly (readonly [sql: string, parameters: unknown[]])[]) {
  await run(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`, []);
  const indexes = (await run(INDEXES, [large])) as { name: string; definition: string }[];
  for (const { name } of indexes) await run(`drop index ${name}`, []);
  for (const [sql, parameters] of statements) await run(sql, parameters);
  for (const { definition } of indexes) await run(definition, []);
  await run('reset session_replication_role; reset synchronous_commit; reset maintenance_work_mem', []);
}

const INDEXES = `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`;

/** The n-th identifier of a kind, in SQL. */
export const uuid = (kind: string, n: string) => `(lpad('${kind}', 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The same, here. */
export const uuidOf = (kind: string, n = 1) => `${kind.padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
