import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor, type Role } from '@dondoc/kernel';
import { type Agency, aMembership, anOffice, aPerson, insert } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { applySuccession, DirectoryService, holdersOf } from './index';

const file = (name: string) => JSON.parse(readFileSync(join(__dirname, '../../../config/data', name), 'utf8'));
const system = Actor.system();
const FEBRUARY = '2025-02-28T02:00:00.000Z';
const MARCH = '2025-03-03T02:00:00.000Z';
const JULY = '2025-07-01T02:00:00.000Z';

describe('the mergers of 2025', () => {
  let stage: Stage;
  let service: DirectoryService;

  beforeEach(async () => {
    stage = await openStage({ at: FEBRUARY });
    service = stage.get(DirectoryService);
    await service.importDirectory(system, { ...file('agreements.json'), ...file('reorganisation.json') });
  });
  afterEach(() => stage.close());

  const agency = async (code: string): Promise<Agency> => service.agency(system, code);
  const officeIn = async (code: string, role: Role) => anOffice(stage, { agency: await agency(code), role });
  const apply = (code: string, actor = system) => stage.database.transact(actor, (tx) => applySuccession(tx, code), { acrossSides: true });
  const holders = async (code: string, role: Role) => {
    const { id } = await agency(code);
    return stage.database.read(system, (tx) => holdersOf(tx, [{ agencyId: id, role }]));
  };
  const names = async (code: string, role: Role) => (await holders(code, role)).map((one) => one.personId).sort();

  it('bring the focal points of Planning and of Finance into one office of the new Finance', async () => {
    const [planning, finance] = [await officeIn('HN.SKHDT', 'focalPoint'), await officeIn('HN.STC', 'focalPoint')];
    const people = [await aPerson(stage, { offices: [planning] }), await aPerson(stage, { offices: [finance] })];
    const both = await aPerson(stage, { offices: [planning, finance] });
    await stage.setClock(MARCH);
    const applied = await apply('R009');
    const [from, also, to] = [await agency('HN.SKHDT'), await agency('HN.STC'), await agency('HN.STC2025')];
    expect(applied).toMatchObject({
      kind: 'merge',
      subject: 'agency',
      effectiveOn: '2025-03-01',
      moves: [
        { fromId: from.id, toId: to.id },
        { fromId: also.id, toId: to.id },
      ],
    });
    expect(new Set(applied.offices.map((move) => move.toId)).size).toBe(1);
    expect(await names('HN.STC2025', 'focalPoint')).toEqual([...people, both].map((one) => one.personId).sort());
    expect(await names('HN.SKHDT', 'focalPoint')).toEqual([]);
    expect((await service.agency(system, 'HN.STC2025')).offices).toMatchObject([
      { role: 'focalPoint', validFrom: '2025-03-01', validTo: null },
    ]);
    expect((await service.agency(system, 'HN.SKHDT')).offices).toMatchObject([{ validTo: '2025-02-28' }]);
    expect(
      await stage.sql('select distinct valid_to::text as "validTo" from membership where office_id = any($1)', [[planning.id, finance.id]]),
    ).toEqual([{ validTo: '2025-02-28' }]);
  });

  it('use the office that the successor has, and repeat nobody who is in it', async () => {
    const planning = await officeIn('HN.SKHDT', 'coordinator');
    const there = await anOffice(stage, { agency: await agency('HN.STC2025'), role: 'coordinator', validFrom: '2025-03-01' });
    const person = await aPerson(stage, { offices: [planning] });
    await aMembership(stage, person.personId as string, there, { validFrom: '2025-03-01' });
    await stage.setClock(MARCH);
    expect((await apply('R009')).offices).toEqual([{ fromId: planning.id, toId: there.id }]);
    expect(await names('HN.STC2025', 'coordinator')).toEqual([person.personId]);
    expect(await stage.sql('select count(*)::int as rows from membership where office_id = $1', [there.id])).toEqual([{ rows: 1 }]);
  });

  it('pass on which restricted fields an office sees, where nobody comes to see by it what they did not see', async () => {
    await insert(stage, 'field', { code: 'qp', nameVi: 'Quốc phòng', nameEn: 'Defence', restricted: true, position: 99 });
    const [planning, finance, coordinator] = [
      await officeIn('HN.SKHDT', 'focalPoint'),
      await officeIn('HN.STC', 'focalPoint'),
      await officeIn('HN.SKHDT', 'coordinator'),
    ];
    for (const office of [planning, finance, coordinator]) await aPerson(stage, { offices: [office] });
    for (const { id } of [planning, coordinator]) await insert(stage, 'field_office', { field: 'qp', officeId: id, namedAt: stage.now });
    await stage.setClock(MARCH);
    const { offices } = await apply('R009');
    const heirOf = (id: string) => offices.find((move) => move.fromId === id)?.toId;
    expect(
      await stage.sql('select office_id as id from field_office where office_id = any($1)', [offices.map(({ toId }) => toId)]),
    ).toEqual([{ id: heirOf(coordinator.id) }]);
    const told = await stage.sql(`select about_id as id, data from fact where kind = 'office.namingHandedOver' order by data->>'role'`);
    const by = { agency: 'HN.STC2025', succession: 'R009' };
    expect(told).toEqual([
      { id: heirOf(coordinator.id), data: { ...by, role: 'coordinator', fields: ['qp'], leftOpen: [] } },
      { id: heirOf(planning.id), data: { ...by, role: 'focalPoint', fields: [], leftOpen: ['qp'] } },
    ]);
  });

  it('are applied once, on their day or later, and stand in the journal', async () => {
    await expect(apply('R009')).rejects.toThrow('succession.tooEarly');
    await stage.setClock(MARCH);
    await apply('R009');
    await expect(apply('R009')).rejects.toThrow('succession.applied');
    await expect(apply('R999')).rejects.toThrow('succession.notFound');
    expect(await stage.sql(`select data from fact where kind = 'succession.applied'`)).toEqual([
      {
        data: {
          code: 'R009',
          kind: 'merge',
          subject: 'agency',
          effectiveOn: '2025-03-01',
          from: ['HN.SKHDT', 'HN.STC'],
          to: ['HN.STC2025'],
        },
      },
    ]);
    expect((await service.agency(system, 'HN.STC2025')).successions).toMatchObject([{ code: 'R009', appliedAt: MARCH }]);
  });

  it('are the administrator’s to apply, of that side', async () => {
    const [hanoi, other] = [
      await aPerson(stage, { offices: [await officeIn('HN.VPUBND', 'administrator')] }),
      await aPerson(stage, { offices: [await officeIn('LDG.VPUBND', 'administrator')] }),
    ];
    await stage.setClock(MARCH);
    await expect(apply('R009', other)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await apply('R009', hanoi)).code).toBe('R009');
  });

  it('carry Lâm Đồng over to the new province, its people with it, and its agencies by their own rows', async () => {
    const chair = await officeIn('LDG.UBND', 'viceChair');
    const person = await aPerson(stage, { offices: [chair] });
    await stage.setClock(JULY);
    const applied = await apply('R048');
    const [old, successor] = [await service.locality(system, 'LDG'), await service.locality(system, 'LDG2025')];
    expect(applied).toMatchObject({ subject: 'locality', moves: [{ fromId: old.id, toId: successor.id }], offices: [] });
    expect((await service.person(system, person.personId as string)).localityCode).toBe('LDG2025');
    expect(await names('LDG.UBND', 'viceChair')).toEqual([person.personId]);
    const agencies = await apply('R066');
    expect(agencies.offices).toMatchObject([{ fromId: chair.id }]);
    expect(await holders('LDG2025.UBND', 'viceChair')).toMatchObject([
      { personId: person.personId, localityId: successor.id, officeId: agencies.offices[0]?.toId },
    ]);
  });

  it('of bodies that the directory does not know change nothing but the row', async () => {
    await stage.setClock(MARCH);
    expect(await apply('R019')).toMatchObject({ moves: [], offices: [] });
  });

  it('by split leave the offices where they are', async () => {
    const person = await aPerson(stage, { offices: [await officeIn('HN.SLDTBXH', 'focalPoint')] });
    await stage.setClock(MARCH);
    expect((await apply('R017')).moves).toEqual([]);
    expect(await names('HN.SLDTBXH', 'focalPoint')).toEqual([person.personId]);
    await apply('R012');
    expect(await names('HN.SNV2025', 'focalPoint')).toEqual([person.personId]);
  });

  it('of all 83 rows can be applied in the order of their days', async () => {
    await stage.setClock('2026-11-23T02:00:00.000Z');
    const rows = await stage.sql<{ code: string }>('select code from succession order by effective_on, code');
    for (const { code } of rows) await apply(code);
    expect(await stage.sql('select count(*)::int as waiting from succession where applied_at is null')).toEqual([{ waiting: 0 }]);
  });
});
