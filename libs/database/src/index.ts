export * as columns from './columns';
export { APPLICATION_ROLE, grantToApplicationRole } from './application-role';
export { dataSource, type DatabaseOptions } from './data-source';
export { Database, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { migrate, pendingMigrations } from './migrate';
export { migrations } from './migrations';
export { answers, createDatabase, dropDatabase } from './server';
