import { Actor } from '@dondoc/kernel';
import { openStage, type Stage } from '../../../test/support/stage';
import { moveClock } from './clock';

const SYSTEM = Actor.system('spec');
const START = '2026-11-23T02:00:00.000Z';

describe('The clock of a demonstration', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ at: START });
  });
  beforeEach(() => stage.sql('update clock set demonstration = true, fixed_at = $1', [START]));
  afterAll(() => stage.close());

  const now = async () => (await stage.database.read(SYSTEM, async (tx) => tx)).now;
  const move = (to: string) => stage.database.transact(SYSTEM, (tx) => moveClock(tx, to));

  it('moves forward and tells the moment before, never backwards', async () => {
    expect(await move('2026-11-30T00:30:00.000Z')).toBe(START);
    expect(await now()).toBe('2026-11-30T00:30:00.000Z');
    expect(await move('2026-11-29T00:30:00.000Z')).toBe('2026-11-30T00:30:00.000Z');
    expect(await now()).toBe('2026-11-30T00:30:00.000Z');
  });

  it('runs on from there where it runs', async () => {
    await stage.sql("update clock set fixed_at = null, ahead = '0'");
    await move('2036-11-30T00:30:00.000Z');
    const first = await now();
    // moments are told in milliseconds, and two reads may fall into one
    await stage.sql('select pg_sleep(0.005)');
    const second = await now();
    expect(first.slice(0, 13)).toBe('2036-11-30T00');
    expect(second > first).toBe(true);
  });

  it('stands where nobody has said that this is a demonstration', async () => {
    await stage.sql('update clock set demonstration = false');
    await expect(move('2026-11-30T00:30:00.000Z')).rejects.toThrow('in a demonstration only');
    const play = stage.database.transact(SYSTEM, (tx) => tx.query('select play_clock($1)', [null]));
    await expect(play).rejects.toThrow('in a demonstration only');
    expect(await now()).toBe(START);
  });
});
