import { Actor } from '@dondoc/kernel';
import { openStage, type Stage } from './stage';

describe('A stage', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ at: '2025-02-28T18:00:00.000Z' });
  });
  afterAll(() => stage.close());

  it('has a clock that stands where it was set, in the zone of the agreements', async () => {
    expect(await stage.database.read(Actor.system(), async (tx) => [tx.now, tx.today])).toEqual(['2025-02-28T18:00:00.000Z', '2025-03-01']);
    await stage.setClock('2025-03-03T02:00:00.000Z');
    expect(await stage.database.read(Actor.system(), async (tx) => tx.today)).toBe('2025-03-03');
  });

  it('runs transactions as the application role, which may not change a fact', async () => {
    const erase = stage.database.transact(Actor.system(), (tx) => tx.change('delete from fact'));
    await expect(erase).rejects.toThrow('permission denied');
  });
});
