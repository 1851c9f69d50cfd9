import { Actor } from '@dondoc/kernel';
import { aLocality, aMembership, anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { holdersOf, officesOf, type Want } from './index';

const system = Actor.system();

describe('who holds an office today', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
  });
  afterAll(() => stage.close());

  const holders = (...wants: Want[]) => stage.database.read(system, (tx) => holdersOf(tx, wants));
  const people = async (...wants: Want[]) => (await holders(...wants)).map((one) => one.personId);

  it('is asked for by office, by agency and role, by agency, or by locality and role', async () => {
    const locality = await aLocality(stage);
    const agency = await anAgency(stage, { locality });
    const [focalPoint, head] = [await anOffice(stage, { agency }), await anOffice(stage, { agency, role: 'agencyHead' })];
    const [an, binh] = [await aPerson(stage, { offices: [focalPoint] }), await aPerson(stage, { offices: [head], language: 'en' })];
    const answer = await holders(
      { officeId: focalPoint.id },
      { agencyId: agency.id, role: 'agencyHead' },
      { agencyId: agency.id },
      { localityId: locality.id, role: 'agencyHead' },
      {},
    );
    expect(answer.map((one) => [one.want, one.personId])).toEqual([
      [0, an.personId],
      [1, binh.personId],
      [2, an.personId],
      [2, binh.personId],
      [3, binh.personId],
    ]);
    expect(answer[1]).toEqual({
      want: 1,
      officeId: head.id,
      agencyId: agency.id,
      localityId: locality.id,
      role: 'agencyHead',
      personId: binh.personId,
      name: binh.name,
      email: expect.stringContaining('@example.vn'),
      language: 'en',
      mailPausedUntil: null,
      remindersMuted: false,
      digestWhenEmpty: 'line',
      mailTime: null,
    });
  });

  it('leaves out who is disabled, no longer there or not there yet', async () => {
    const office = await anOffice(stage);
    const [, gone, coming, disabled] = [
      await aPerson(stage, { offices: [office] }),
      await aPerson(stage, { offices: [] }),
      await aPerson(stage, { offices: [] }),
      await aPerson(stage, { offices: [office] }),
    ].map((one) => one.personId as string);
    await aMembership(stage, gone as string, office, { validTo: '2026-11-22' });
    await aMembership(stage, coming as string, office, { validFrom: '2026-11-24' });
    await stage.sql('update person set disabled_at = now() where id = $1', [disabled]);
    expect(await people({ officeId: office.id })).toHaveLength(1);
  });

  it('is nobody where the office itself has ended', async () => {
    const office = await anOffice(stage, { validTo: '2026-11-22' });
    await aPerson(stage, { offices: [office] });
    expect(await people({ officeId: office.id })).toEqual([]);
  });

  it('counts the first and the last day', async () => {
    const office = await anOffice(stage, { validFrom: '2026-11-23', validTo: '2026-11-23' });
    const person = await aPerson(stage, { offices: [] });
    await aMembership(stage, person.personId as string, office, { validFrom: '2026-11-23', validTo: '2026-11-23' });
    expect(await people({ officeId: office.id })).toEqual([person.personId]);
  });

  it('names a person once per office, also when they hold it in two ways', async () => {
    const office = await anOffice(stage);
    const person = await aPerson(stage, { offices: [office] });
    await aMembership(stage, person.personId as string, office, { kind: 'delegate' });
    expect(await people({ officeId: office.id })).toEqual([person.personId]);
  });

  it('answers each of many wants that are alike', async () => {
    const office = await anOffice(stage);
    await aPerson(stage, { offices: [office] });
    const answer = await holders(...Array.from({ length: 500 }, () => ({ agencyId: office.agencyId, role: 'focalPoint' as const })));
    expect(answer.map((one) => one.want)).toEqual(Array.from({ length: 500 }, (_, index) => index));
  });

  it('finds the office that nobody holds, and its mailbox', async () => {
    const office = await anOffice(stage, { role: 'committeeOffice', mailbox: 'vanphong@example.vn' });
    const found = await stage.database.read(system, (tx) => officesOf(tx, [{ agencyId: office.agencyId, role: 'committeeOffice' }]));
    expect(found).toMatchObject([{ want: 0, officeId: office.id, mailbox: 'vanphong@example.vn' }]);
    expect(await people({ officeId: office.id })).toEqual([]);
  });
});
