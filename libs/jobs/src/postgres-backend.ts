import { createPostgresBackend, withBackend } from 'bullmq';
import { Pool } from 'pg';
import type { Backend } from './backend';
import { QUEUE_NAMES } from './jobs';
import { QUEUE_ROLE } from './migrations';
import { report } from './report';

/** Each worker parks one connection on LISTEN for as long as it lives; a pool without more than those hangs without a word. */
const FOR_STATEMENTS = 6;

/** Queues as tables of the schema `bullmq`, worked on under the application role through one pool for the process. */
export async function postgresBackend(databaseUrl: string): Promise<Backend> {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: `-c role=${QUEUE_ROLE} -c search_path=bullmq`,
    max: QUEUE_NAMES.length + FOR_STATEMENTS,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    application_name: 'dondoc-queue',
  });
  pool.setMaxListeners(0);
  pool.on('error', report('pool'));
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection: pool }) as never,
    worker: (name, processor, settings) => new Worker(name, processor, { connection: pool, ...settings }) as never,
    close: () => pool.end(),
  };
}
