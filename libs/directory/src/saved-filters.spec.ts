import type { Actor } from '@dondoc/kernel';
import { aSide } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { SavedFiltersService } from './index';

describe('Saved filters', () => {
  let stage: Stage;
  let filters: SavedFiltersService;
  let [one, other]: Actor[] = [];

  beforeAll(async () => {
    stage = await openStage();
    filters = stage.get(SavedFiltersService);
  });
  beforeEach(async () => {
    const side = await aSide(stage);
    [one, other] = [side.coordinator, side.focalPoint];
  });
  afterAll(() => stage.close());

  const save = (actor: Actor, name: string, screen = 'my-work') => filters.save(actor, { screen, name, search: '?part=lead' });
  const names = async (actor: Actor, screen?: string) => (await filters.list(actor, screen)).map(({ name }) => name);

  it('are kept per person and screen, by name without diacritics', async () => {
    for (const name of ['Việc gấp', 'ánh sáng', 'Bắc Hà']) await save(one as Actor, name);
    await save(one as Actor, 'Thư hỏng', 'mails');
    await save(other as Actor, 'Của tôi');
    expect(await names(one as Actor, 'my-work')).toEqual(['ánh sáng', 'Bắc Hà', 'Việc gấp']);
    expect(await names(one as Actor)).toEqual(['Thư hỏng', 'ánh sáng', 'Bắc Hà', 'Việc gấp']);
    expect(await filters.list(other as Actor, 'my-work')).toEqual([
      { id: expect.any(String), screen: 'my-work', name: 'Của tôi', search: '?part=lead' },
    ]);
  });

  it('have a name of their own on a screen, however it is spaced', async () => {
    await save(one as Actor, 'Việc gấp');
    await expect(save(one as Actor, '  Việc  gấp '.normalize('NFD'))).rejects.toMatchObject({ code: 'savedFilter.taken' });
    await save(one as Actor, 'Việc gấp', 'journal');
    for (const name of ['', ' \u200B ', 'x'.repeat(81)])
      await expect(save(one as Actor, name)).rejects.toMatchObject({ code: 'savedFilter.name' });
  });

  it('are deleted by whoever saved them', async () => {
    const { id } = await save(one as Actor, 'Việc gấp');
    await expect(filters.delete(other as Actor, id)).rejects.toMatchObject({ kind: 'notFound' });
    await filters.delete(one as Actor, id);
    expect(await names(one as Actor)).toEqual([]);
    await expect(filters.delete(one as Actor, id)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('are fifty per person, also when two are saved at once', async () => {
    for (let n = 0; n < 49; n++) await save(one as Actor, `Bộ lọc ${n}`);
    const last = await Promise.allSettled([save(one as Actor, 'Một'), save(one as Actor, 'Hai')]);
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(save(one as Actor, 'Ba')).rejects.toMatchObject({ code: 'savedFilter.tooMany' });
    await save(other as Actor, 'Ba');
  });
});
