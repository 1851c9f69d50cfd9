export { APPLICATION_ROLE, grantToApplicationRole } from './application-role';
export * as columns from './columns';
export { type DatabaseOptions, dataSource } from './data-source';
export { Database, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { armFailpoint, FAILPOINTS, type Failpoint, failpoint } from './failpoint';
export { migrate, pendingMigrations } from './migrate';
export { migrations } from './migrations';
export { answers, ask, createDatabase, dropDatabase, waitForDisk } from './server';
