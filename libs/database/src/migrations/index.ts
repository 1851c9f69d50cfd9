import { Foundation1763700000001 } from './0001-foundation';

/** Every migration, in order. Listed by hand: what is not here does not run. */
export const migrations = [Foundation1763700000001];
