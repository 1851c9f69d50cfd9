import { DataSource } from 'typeorm';
import { createApplicationRole, grantToApplicationRole, protectClock, protectFacts, protectSeals } from './application-role';
import { migrations } from './migrations';

/** Any number: whoever holds this advisory lock migrates, the others wait. */
const MIGRATION_LOCK = 7_361_001;

/**
 * Brings the database up to this release as its owner, grants the application role its rights and returns the names of the migrations that ran.
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
    const ran = await source.runMigrations({ transaction: 'each' });
    await runner.query(createApplicationRole);
    await also((sql, parameters) => runner.query(sql, parameters));
    await runner.query(grantToApplicationRole('public') + protectFacts + protectSeals + protectClock);
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
