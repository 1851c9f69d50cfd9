import { type RedisServer, startRedis } from '../support/redis';
import { emptyQueue } from './empty-queue';
import { KILLS, killWorker } from './kill-worker';

const MAILS = 1000;

describe.each(['PostgreSQL', 'Redis'])('with the queue on %s, while 1,000 mails go out', (backend) => {
  let redis: RedisServer | undefined;

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  it('a worker killed -9 five times loses no mail and repeats at most one per open connection', async () => {
    const verdict = await killWorker({ mails: MAILS, redisUrl: redis?.url });
    expect(verdict).toMatchObject({ expected: MAILS, lost: 0, wrongPerson: 0, otherIds: 0 });
    expect(verdict.duplicates).toBeLessThanOrEqual(2 * KILLS);
  }, 300_000);

  it('a queue emptied in the middle loses no mail and repeats none', async () => {
    const verdict = await emptyQueue({ mails: MAILS, redisUrl: redis?.url });
    expect(verdict).toMatchObject({ expected: MAILS, accepted: MAILS, lost: 0, duplicates: 0, wrongPerson: 0 });
  }, 300_000);
});
