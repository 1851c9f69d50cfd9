import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

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
  const admin = await connect(`${base}/postgres`);
  await admin.query(`create database ${name} template ${TEMPLATE}`).finally(() => admin.end());
  const owner = await connect(`${base}/${name}`);
  return {
    url: `${base}/${name}`,
    sql: async <Row>(text: string, parameters?: unknown[]) => (await owner.query(text, parameters)).rows as Row[],
    close: () => owner.end(),
  };
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  // The run's PostgreSQL may end before a failed spec has closed its connection.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
