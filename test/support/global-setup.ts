import 'reflect-metadata';
import './aliases';
import { migrate } from '../../libs/database/src';
import { runQueueMigrations } from '../../libs/jobs/src';
import { type Cluster, startCluster } from './cluster';
import { asOwner, TEMPLATE } from './database';

declare global {
  var testCluster: Cluster | undefined;
}

/** One PostgreSQL for the run, with a migrated template that each spec file copies. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startCluster();
  globalThis.testCluster = cluster;
  await asOwner(`${cluster.base}/postgres`, `create database ${TEMPLATE}`);
  await migrate(`${cluster.base}/${TEMPLATE}`, runQueueMigrations);
  await asOwner(`${cluster.base}/postgres`, `alter database ${TEMPLATE} is_template true allow_connections false`);
  process.env.TEST_CLUSTER = cluster.base;
}
