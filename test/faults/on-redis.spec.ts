import { describeOnRedis } from '../support/needs';
import { type RedisServer, startRedis } from '../support/redis';
import { OF_THE_QUEUE } from './drills';
import { survived } from './survived';

describeOnRedis('With the queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  survived(OF_THE_QUEUE, () => redis.url);
});
