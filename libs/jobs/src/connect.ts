import type { Backend } from './backend';
import { postgresBackend } from './postgres-backend';
import { redisBackend } from './redis-backend';

export interface ConnectOptions {
  /** `redis://host:port`; without it the queues live in PostgreSQL. */
  redisUrl?: string | undefined;
  /** `postgres://user:password@host:port/database`, the one that the rows live in. */
  databaseUrl: string;
}

/**
 * The one place where Redis or PostgreSQL is chosen.
 * @throws Error where a Redis that answers may evict keys
 */
export function connect(options: ConnectOptions): Promise<Backend> {
  return options.redisUrl ? redisBackend(options.redisUrl) : postgresBackend(options.databaseUrl);
}
