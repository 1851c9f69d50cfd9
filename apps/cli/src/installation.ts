import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '@config/env';
import { answers, createDatabase, dropDatabase, migrate } from '@dondoc/database';
import { runQueueMigrations } from '@dondoc/jobs';
import { PostgresServer } from './embedded/postgres-server';

/** A database ready for this release. */
export interface Installation {
  /** For the application: its transactions step down to the application role. */
  url: string;
  /** For migrations. */
  ownerUrl: string;
  /** Empties an embedded database; undefined where the database is not ours to empty. */
  startOver?: () => Promise<void>;
  /** Ends what was started for it; a database that ran before keeps running. */
  close(): Promise<void>;
}

const DATABASE = 'dondoc';

/** The database of this configuration: DATABASE_URL, or the embedded one of DATA_DIR, which is joined if it runs and started if not. */
export async function openDatabase(config: Config): Promise<Installation> {
  if (config.databaseUrl) {
    return { url: config.databaseUrl, ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl, close: async () => undefined };
  }
  const folder = join(resolve(config.dataDir), 'postgres');
  const running = urlOfRunning(folder);
  if (running && (await answers(running))) return { url: running, ownerUrl: running, close: async () => undefined };
  return embedded(await PostgresServer.start({ folder }));
}

/** An embedded one in a folder that is thrown away afterwards; `safe`: written through to the disk as if it were kept. */
export async function openThrowaway(folder: string, { safe = false } = {}): Promise<Installation> {
  return embedded(await PostgresServer.start({ folder, throwaway: !safe }));
}

/** Brings the tables and the queue's own tables up to this release. @returns the migrations that ran */
export async function prepare(installation: Installation): Promise<string[]> {
  return migrate(installation.ownerUrl, runQueueMigrations);
}

async function embedded(server: PostgresServer): Promise<Installation> {
  await createDatabase(server.url(), DATABASE);
  const url = server.url(DATABASE);
  const startOver = async () => {
    await dropDatabase(server.url(), DATABASE);
    await createDatabase(server.url(), DATABASE);
  };
  return { url, ownerUrl: url, startOver, close: () => server.stop() };
}

/** Where the embedded PostgreSQL of this folder listens, if its lock file says that it runs. */
function urlOfRunning(folder: string): string | undefined {
  const lock = join(folder, 'data', 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const port = readFileSync(lock, 'utf8').split('\n')[3];
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`;
}
