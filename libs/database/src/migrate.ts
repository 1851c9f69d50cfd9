import { DataSource } from 'typeorm';
import { createRoles, grantToRoles, handToOwner, protectClock, protectFacts, protectSeals } from './application-role';
import { migrations } from './migrations';
import { applyPolicies } from './row-policies';

/** Any number: whoever holds this advisory lock migrates, the others wait. */
const MIGRATION_LOCK = 7_361_001;

/** The owner is bound by the policies as everybody is; a migration is about every row. */
const SEE_EVERY_ROW = `set dondoc.localities = '*'`;

/**
 * Brings the database up to this release as its owner, grants the application's roles their rights and returns the names of the migrations that ran.
 * Safe to call from several processes at once. `also` runs as the owner under the same lock (the queue's own tables).
 */
export async function migrate(
  url: string,
  also: (query: (sql: string, parameters?: unknown[]) => Promise<unknown>) => Promise<void> = async () => {},
): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize: 2,
  }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query(createRoles);
    await runner.query(SEE_EVERY_ROW);
    const ran = await source.runMigrations({ transaction: 'each' });
    await also((sql, parameters) => runner.query(sql, parameters));
    await applyPolicies((sql) => runner.query(sql));
    await runner.query(grantToRoles('public') + protectFacts + protectSeals + protectClock + handToOwner('public'));
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await source.destroy();
  }
}

/** Migrations of this release that the database has not seen. */
export async function pendingMigrations(query: (sql: string) => Promise<{ name: string }[]>): Promise<string[]> {
  const done = new Set((await query('select name from migration')).map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
}
