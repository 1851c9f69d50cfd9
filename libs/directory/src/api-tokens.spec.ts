import { Actor } from '@dondoc/kernel';
import { anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { ApiTokensService, DirectoryService } from './index';

const SYSTEM = Actor.system('spec');

describe('A token for programs', () => {
  let stage: Stage;
  let tokens: ApiTokensService;
  let person: Actor;
  const wanted = { name: ' Đồng  bộ ', scope: 'work' as const, lastDay: '2027-11-23' };
  const factsAbout = (kind: string) =>
    stage.sql<{ data: object }>('select data from fact where kind = $1 and about_id = $2', [kind, person.personId]);

  beforeAll(async () => {
    stage = await openStage();
    tokens = stage.get(ApiTokensService);
  });
  beforeEach(async () => {
    person = await aPerson(stage);
  });
  afterAll(() => stage.close());

  it('is shown once, kept as a hash, and acts for its person with the offices of the moment', async () => {
    const made = await tokens.make(person, wanted);
    expect(made.token).toMatch(/^dd_[\w-]{43}$/);
    expect(made.prefix).toBe(made.token.slice(0, 9));
    const [row] = await stage.sql(`select token_hash || prefix || name as stored from api_token where id = $1`, [made.id]);
    expect(String(row?.stored)).not.toContain(made.token);
    const found = await tokens.actorOf(made.token);
    expect(found).toMatchObject({ scope: 'work', actor: { personId: person.personId, via: 'token', tokenName: 'Đồng bộ' } });
    expect(found?.actor.offices).toEqual(person.offices.map((office) => ({ ...office, restrictedFields: [] })));
    await stage.sql(`update membership set valid_to = '2026-11-22' where person_id = $1`, [person.personId]);
    expect((await tokens.actorOf(made.token))?.actor.offices).toEqual([]);
    expect((await tokens.list(person, { limit: 10 })).items).toMatchObject([
      { id: made.id, name: 'Đồng bộ', scope: 'work', works: true, lastUsedAt: stage.now, revokedAt: null },
    ]);
    expect(await factsAbout('token.created')).toMatchObject([{ data: { token: 'Đồng bộ', scope: 'work' } }]);
    expect(JSON.stringify(await stage.sql('select data from fact'))).not.toContain(made.token);
  });

  it('ends with its last day, is revoked by its owner alone, and with the account', async () => {
    const [first, second] = [await tokens.make(person, wanted), await tokens.make(person, { ...wanted, lastDay: '2026-11-23' })];
    await expect(tokens.revoke(await aPerson(stage), first.id)).rejects.toMatchObject({ kind: 'notFound' });
    await stage.setClock('2026-11-23T17:00:01.000Z');
    expect([await tokens.actorOf(first.token), await tokens.actorOf(second.token)].map(Boolean)).toEqual([true, false]);
    await stage.setClock('2026-11-23T02:00:00.000Z');
    await tokens.revoke(person, first.id);
    expect(await tokens.actorOf(first.token)).toBeNull();
    await expect(tokens.revoke(person, first.id)).rejects.toMatchObject({ kind: 'notFound' });
    await stage.get(DirectoryService).disablePerson(SYSTEM, person.personId as string);
    await stage.get(DirectoryService).enablePerson(SYSTEM, person.personId as string);
    expect(await tokens.actorOf(second.token)).toBeNull();
    expect(await factsAbout('token.revoked')).toHaveLength(2);
  });

  it('works a year at the most, has a name, and makes no other', async () => {
    await expect(tokens.make(person, { ...wanted, lastDay: '2027-11-24' })).rejects.toMatchObject({ code: 'token.lastDay' });
    await expect(tokens.make(person, { ...wanted, lastDay: '2026-11-22' })).rejects.toMatchObject({ code: 'token.lastDay' });
    await expect(tokens.make(person, { ...wanted, name: ' ' })).rejects.toMatchObject({ code: 'token.name' });
    await expect(tokens.make(person.byToken('a'), wanted)).rejects.toMatchObject({ kind: 'forbidden' });
    for (let n = 0; n < 20; n++) await tokens.make(person, wanted);
    await expect(tokens.make(person, wanted)).rejects.toMatchObject({ code: 'token.tooMany' });
  });

  it('says so with every fact', async () => {
    const administrator = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
    await stage.database.transact(administrator.byToken('Đồng bộ'), async (tx) => {
      const { record } = await import('@dondoc/journal');
      await record(tx, { kind: 'spec.done', about: { type: 'person', id: administrator.personId as string } });
    });
    const [fact] = await stage.sql(`select data from fact where kind = 'spec.done'`);
    expect(fact?.data).toEqual({ via: 'token', token: 'Đồng bộ' });
  });
});
