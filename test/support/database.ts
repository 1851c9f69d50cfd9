import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';

export const TEMPLATE = 'template_dondoc';

/** Every statement as the owner of the tables. */
export type Sql = <Row = Record<string, unknown>>(text: string, parameters?: unknown[]) => Promise<Row[]>;

export interface Clone {
  url: string;
  sql: Sql;
  close(): Promise<void>;
}

/** A fresh copy of the migrated template. It goes with the run's PostgreSQL; closing it only ends the owner's connection. */
export async function cloneDatabase(): Promise<Clone> {
  const base = process.env.TEST_CLUSTER;
  if (!base) throw new Error('No test PostgreSQL: run the spec through jest, whose global setup starts one.');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asOwner(`${base}/postgres`, `create database ${name} template ${TEMPLATE}`);
  const owner = pool(`${base}/${name}`);
  return {
    url: `${base}/${name}`,
    sql: async <Row>(text: string, parameters?: unknown[]) => (await owner.query(text, parameters)).rows as Row[],
    close: () => owner.end(),
  };
}

/** One statement in a database that is not kept open. */
export async function asOwner(url: string, sql: string): Promise<void> {
  const once = pool(url);
  await once.query(sql).finally(() => once.end());
}

function pool(url: string): Pool {
  const connections = new Pool({ connectionString: url, max: 3 });
  // The run's PostgreSQL may end before a failed spec has closed its connections.
  return connections.on('error', () => undefined);
}
