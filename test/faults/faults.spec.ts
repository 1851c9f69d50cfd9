import { describeOnRedis } from '../support/needs';
import { type RedisServer, startRedis } from '../support/redis';
import type { Outcome } from './drill';
import { DRILLS } from './drills';

const SIZE = 1000;
const SEED = 20_261_126;
const PATIENCE_MS = 600_000;
/** The rows in which the queue itself is struck; `npm run faults` runs the others on Redis, too. */
const OF_THE_QUEUE = [1, 5, 16];

const brief = ({ holds, figures }: Outcome) => (holds ? 'holds' : JSON.stringify(figures));

describe.each(DRILLS)('Row $row: $name', (drill) => {
  it(
    'is survived',
    async () => {
      expect(brief(await drill.run({ size: SIZE, seed: SEED }))).toBe('holds');
    },
    PATIENCE_MS,
  );
});

describeOnRedis('With the queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  it.each(DRILLS.filter(({ row }) => OF_THE_QUEUE.includes(row)))(
    'row $row, $name, is survived',
    async (drill) => {
      expect(brief(await drill.run({ size: SIZE, seed: SEED, redisUrl: redis.url }))).toBe('holds');
    },
    PATIENCE_MS,
  );
});
