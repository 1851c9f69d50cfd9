import { openStage, type Stage } from '../../../../test/support/stage';
import { Attempts } from './attempts';
import { Requests } from './requests';

const wrong = async (): Promise<never> => {
  throw new Error('wrong');
};
const right = async () => 'in';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.sql('truncate rate_limit, known_network'));
afterAll(() => stage.close());

describe('attempts to sign in', () => {
  /** As two processes have them: nothing but the database in common. */
  const doors = () => [new Attempts(stage.database), new Attempts(stage.database)] as const;
  const outcome = (attempts: Attempts, ip: string, account?: string, attempt: () => Promise<unknown> = wrong) =>
    attempts.bounding({ ip, account }, attempt).then(
      () => 'in',
      (error) => (error.status === 429 ? 'slowed' : error.message),
    );
  const many = async (count: number, one: (n: number) => Promise<string>) => {
    const outcomes = await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
    return { wrong: outcomes.filter((it) => it === 'wrong').length, slowed: outcomes.filter((it) => it === 'slowed').length };
  };

  it('of a hundred at once over two processes ten are made', async () => {
    const both = doors();
    expect(await many(100, (n) => outcome(both[n % 2 ? 1 : 0], '10.0.0.1', 'a@example.vn'))).toEqual({ wrong: 10, slowed: 90 });
  });

  it('name the time to wait, and come through again after it', async () => {
    const [door] = doors();
    await many(10, () => outcome(door, '10.0.0.1', 'a@example.vn'));
    const refusal = await door.bounding({ ip: '10.0.0.1', account: 'A@example.vn ' }, right).catch((error) => error);
    expect(refusal).toMatchObject({ status: 429, retryAfterSeconds: 90, words: { vi: expect.stringContaining('90 giây') } });
    await stage.sql(`update rate_limit set whole_at = whole_at - interval '90 seconds'`);
    expect(await outcome(door, '10.0.0.1', 'a@example.vn', right)).toBe('in');
  });

  it('of a guesser do not lock out the owner in another network', async () => {
    const [door] = doors();
    await many(40, () => outcome(door, '10.0.0.1', 'a@example.vn'));
    expect(await outcome(door, '10.0.1.2', 'a@example.vn', right)).toBe('in');
  });

  it('from a thousand networks slow one another, and not the owner where the account was signed in to before', async () => {
    const [door] = doors();
    expect(await outcome(door, '192.0.2.7', 'a@example.vn', right)).toBe('in');
    const botnet = await many(130, (n) => outcome(door, `10.${n}.0.1`, 'a@example.vn'));
    expect(botnet).toEqual({ wrong: 100, slowed: 30 });
    expect(await outcome(door, '10.200.0.1', 'a@example.vn', right)).toBe('slowed');
    expect(await outcome(door, '192.0.2.99', 'a@example.vn', right)).toBe('in');
  });

  it('over many accounts from one address are slowed too, links among them', async () => {
    const [door] = doors();
    expect(await many(60, (n) => outcome(door, '10.0.0.1', n % 2 ? `${n}@example.vn` : undefined))).toEqual({ wrong: 50, slowed: 10 });
    expect(await outcome(door, '10.0.0.1', 'new@example.vn', right)).toBe('slowed');
  });

  it('that are right use nothing up', async () => {
    const [door] = doors();
    for (let n = 0; n < 60; n++) expect(await outcome(door, '10.0.0.1', 'a@example.vn', right)).toBe('in');
  });

  it('leave neither address nor account behind in the table', async () => {
    await outcome(doors()[0], '10.0.0.1', 'mat-khau-go-nham');
    expect(JSON.stringify(await stage.sql('select * from rate_limit'))).not.toMatch(/10\.0\.0|mat-khau/);
  });
});

describe('requests', () => {
  const outcomes = async (requests: readonly Requests[], count: number, from: { token: string } | { ip: string }) => {
    let taken = 0;
    for (let n = 0; n < count; n++) {
      const gave = await (requests[n % requests.length] as Requests).take(from).then(
        () => true,
        () => false,
      );
      taken += gave ? 1 : 0;
    }
    return taken;
  };

  it('of one session are bounded over all processes, to what each has in hand', async () => {
    const taken = await outcomes([new Requests(stage.database, 120), new Requests(stage.database, 120)], 400, { token: 'a' });
    expect(taken).toBeGreaterThanOrEqual(120);
    expect(taken).toBeLessThanOrEqual(140);
  });

  it('of another session are not', async () => {
    const requests = [new Requests(stage.database, 60)];
    await outcomes(requests, 100, { token: 'a' });
    expect(await outcomes(requests, 60, { token: 'b' })).toBe(60);
  });

  it('are refused in words, with the time to wait', async () => {
    const requests = new Requests(stage.database, 10);
    await outcomes([requests], 20, { ip: '10.0.0.1' });
    const refusal = await requests.take({ ip: '10.0.0.1' }).catch((error) => error);
    expect(refusal).toMatchObject({
      status: 429,
      code: 'request.tooMany',
      words: { en: expect.stringMatching(/^Too many requests. Try again in \d+ seconds.$/) },
    });
  });

  it('are not counted where the limit is 0', async () => {
    expect(await outcomes([new Requests(stage.database, 0)], 500, { ip: '10.0.0.1' })).toBe(500);
    expect(await stage.sql('select 1 from rate_limit')).toEqual([]);
  });
});
