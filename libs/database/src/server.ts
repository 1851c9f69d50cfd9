import pg from 'pg';

const PATIENCE_MS = 2000;

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a server answers there and lets us in. */
export function answers(url: string): Promise<boolean> {
  return connected(url, async () => true).catch(() => false);
}

/** Makes the database where the server has none of that name. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  await connected(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** Takes the database away with everything in it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await connected(serverUrl, (client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`));
}

/**
 * For loading what can be loaded again: commits of connections opened from now on are not waited for on the disk, until it is switched back.
 * The owner's deed.
 */
export async function waitForDisk(databaseUrl: string, wait: boolean): Promise<void> {
  await connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const name = client.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`alter database ${name} ${wait ? 'reset synchronous_commit' : 'set synchronous_commit = off'}`);
  });
}

/** One statement on a connection of its own, for looking before the product is opened. */
export function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(sql)).rows);
}
