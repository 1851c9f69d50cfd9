import { Actor } from '@dondoc/kernel';
import { aLocality, anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { BreakGlassService, SessionsService } from './index';

describe('The glass', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const broken = (actor: Actor, localityCode: string, email: string) =>
    stage.database.transact(actor, (tx) => stage.get(BreakGlassService).open(tx, { name: 'Trực ban', email, localityCode }));

  it('is broken where an administrator exists: one more, by a link that works once, and the journal says so', async () => {
    const locality = await aLocality(stage);
    const agency = await anAgency(stage, { locality });
    await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'administrator' })] });
    const { id, link } = await broken(Actor.system('installation'), locality.code, 'trucban@example.vn');
    const sessions = stage.get(SessionsService);
    const { token } = await sessions.signInByLink(link, 'spec', 'mùa hoa dã quỳ');
    expect((await sessions.actorOf(token))?.actor.offices).toMatchObject([{ role: 'administrator', localityId: locality.id }]);
    await expect(sessions.signInByLink(link, 'spec', 'mùa hoa dã quỳ')).rejects.toThrow('link.refused');
    const facts = await stage.sql<{ data: object; locality: string }>(
      `select data, locality_id as locality from fact where kind = 'administrator.brokeGlass' and about_id = $1`,
      [id],
    );
    expect(facts).toEqual([{ data: { name: 'Trực ban', email: 'trucban@example.vn' }, locality: locality.id }]);
    expect(JSON.stringify(await stage.sql('select data from fact'))).not.toContain(link);
  });

  it('is not broken over the network', async () => {
    const locality = await aLocality(stage);
    await anAgency(stage, { locality });
    await expect(broken(await aPerson(stage), locality.code, 'mang@example.vn')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
