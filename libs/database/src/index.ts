export { isDemonstration, moveClock } from './clock';
export * as columns from './columns';
export { type DatabaseOptions, dataSource } from './data-source';
export { Database, type Reach, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { armFailpoint, FAILPOINTS, type Failpoint, failpoint } from './failpoint';
export { migrate, pendingMigrations } from './migrate';

export { openTo } from './open-to';
export { mustBeOrdinaryRole } from './ordinary-role';
export { type Redaction, redactFacts } from './retention';
export { answers, ask, createDatabase, dropDatabase, waitForDisk } from './server';
