import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { openThrowaway, prepare } from '../../apps/cli/src/installation';
import { openProduct } from '../../apps/cli/src/product';
import { AppThread } from '../../apps/cli/src/start/app-thread';
import { loadConfig } from '../../config/env';
import { environmentWith } from '../../config/environment';

export interface Theatre {
  product: INestApplicationContext;
  /** What an app started from here reads. */
  variables: Record<string, string>;
  /** Any statement as the owner. */
  owner(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Starts the product's worker on this database. */
  startWorker(): Promise<AppThread>;
}

/** The product over a database of its own, for one measurement. The database keeps its safety on: what is measured is what runs. */
export async function inTheatre<T>(variables: Record<string, string>, work: (theatre: Theatre) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const installation = await openThrowaway(join(folder, 'postgres'), { safe: true });
  await prepare(installation);
  // a drill asks through one session what many people would ask, each through their own
  const measured = { LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '0' };
  const all = { DATABASE_URL: installation.url, DATA_DIR: folder, DEMO: 'off', ...measured, ...variables };
  const env = environmentWith(all);
  const product = await openProduct(loadConfig(env), installation.url);
  const client = new Client(installation.ownerUrl);
  await client.connect();
  try {
    return await work({
      product,
      variables: all,
      owner: async (sql, parameters) => (await client.query(sql, parameters)).rows,
      startWorker: () => AppThread.start('worker', env),
    });
  } finally {
    await client.end();
    await product.close();
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
