import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend } from './backend';
import { report } from './report';

const PATIENCE_MS = 2000;

/** Queues as keys of a Redis. A Redis that is away does not keep the process from starting: rows wait and the sweep finds them again. */
export async function redisBackend(url: string): Promise<Backend> {
  const probe = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, connectTimeout: PATIENCE_MS, retryStrategy: () => null });
  probe.on('error', report('redis'));
  try {
    await refuseEviction(probe);
  } finally {
    probe.disconnect();
  }
  // With a limit of retries a queue whose first connection failed never comes back.
  const connection = { url, maxRetriesPerRequest: null, connectTimeout: PATIENCE_MS };
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection }) as never,
    worker: (name, processor, settings) => new Worker(name, processor, { connection, ...settings }) as never,
    close: async () => undefined,
  };
}

/** Any other policy lets Redis throw away jobs when memory runs short. */
async function refuseEviction(redis: Redis): Promise<void> {
  const info = await redis.connect().then(
    () => redis.info('memory'),
    () => '',
  );
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy && policy !== 'noeviction') {
    throw new Error(
      `REDIS_URL: this Redis has maxmemory-policy "${policy}"; a queue needs "noeviction" (redis-cli config set maxmemory-policy noeviction).`,
    );
  }
}
