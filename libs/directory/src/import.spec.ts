import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor } from '@dondoc/kernel';
import { openStage, type Stage } from '../../../test/support/stage';
import { CalendarService, DirectoryService } from './index';

const file = (name: string) => JSON.parse(readFileSync(join(__dirname, '../../../config/data', name), 'utf8'));
const directory = { ...file('agreements.json'), ...file('reorganisation.json') };
const calendar = file('vn-calendar.json');
const system = Actor.system();
const all = { limit: 500 };

describe('importing what ships with the product', () => {
  let stage: Stage;
  let service: DirectoryService;
  let calendars: CalendarService;

  beforeAll(async () => {
    stage = await openStage();
    service = stage.get(DirectoryService);
    calendars = stage.get(CalendarService);
  });
  afterAll(() => stage.close());

  it('brings thirteen localities, 166 agencies, 34 fields and 83 successions, once', async () => {
    const first = await service.importDirectory(system, directory);
    expect(first).toEqual({
      localities: { added: 13, changed: 0 },
      agencies: { added: 166, changed: 0 },
      fields: { added: 34, changed: 0 },
      successions: { added: 83, changed: 0 },
    });
    const second = await service.importDirectory(system, directory);
    expect(Object.values(second)).toEqual(Array(4).fill({ added: 0, changed: 0 }));
    expect(await stage.sql(`select count(*)::int as facts from fact where kind = 'directory.imported'`)).toEqual([{ facts: 1 }]);
  });

  it('keeps what the sources state and what they leave open', async () => {
    const [planning, finance] = [await service.agency(system, 'HN.SKHDT'), await service.agency(system, 'HN.STC2025')];
    expect(planning).toMatchObject({
      nameVi: 'Sở Kế hoạch và Đầu tư thành phố Hà Nội',
      statedInSource: true,
      validFrom: null,
      validTo: '2025-02-28',
    });
    expect(finance).toMatchObject({ statedInSource: false, validFrom: '2025-03-01', validTo: null, localityCode: 'HN' });
    expect(planning.fields.map((one) => one.field)).toContain('investment');
  });

  it('keeps the name of a body that the directory does not know', async () => {
    const { items } = await service.successions(system, all);
    const merger = items.find((one) => one.code === 'R048');
    expect(merger?.from).toEqual([
      { id: expect.any(String), code: 'LDG', nameVi: 'Tỉnh Lâm Đồng' },
      { id: null, code: null, nameVi: 'Tỉnh Đắk Nông' },
      { id: null, code: null, nameVi: 'Tỉnh Bình Thuận' },
    ]);
    expect(merger?.to.map((one) => one.code)).toEqual(['LDG2025']);
  });

  it('changes what differs in a corrected file, and no validity date that stands', async () => {
    const agencies = [
      {
        ...directory.agencies.find((one: { code: string }) => one.code === 'HN.STC'),
        nameEn: 'Finance Department of Hanoi',
        validTo: '2025-03-31',
      },
    ];
    expect(await service.importDirectory(system, { agencies })).toMatchObject({ agencies: { added: 0, changed: 1 } });
    expect(await service.agency(system, 'HN.STC')).toMatchObject({ nameEn: 'Finance Department of Hanoi', validTo: '2025-02-28' });
  });

  it('changes nothing when the file has a fault', async () => {
    const agencies = [
      { ...directory.agencies[0], nameEn: 'Changed' },
      { ...directory.agencies[1], locality: 'XX' },
    ];
    await expect(service.importDirectory(system, { agencies })).rejects.toThrow('agencies[1].locality: no locality XX');
    expect((await service.agency(system, directory.agencies[0].code)).nameEn).toBe(directory.agencies[0].nameEn);
  });

  it('of the directory is done on the server only', async () => {
    await expect(service.importDirectory(Actor.person('018f0000-0000-7000-8000-000000000001', 'An', []), directory)).rejects.toThrow(
      'actor.forbidden',
    );
  });

  it('lists agencies valid on a day, page by page', async () => {
    const locality = await service.locality(system, 'HN');
    const filter = { localityId: locality.id, at: '2025-03-01' };
    const whole = await service.agencies(system, filter, all);
    const first = await service.agencies(system, filter, { limit: 10 });
    const second = await service.agencies(system, filter, { limit: 500, after: first.next ?? undefined });
    expect([...first.items, ...second.items].map((one) => one.code)).toEqual(whole.items.map((one) => one.code));
    expect(whole.items.map((one) => one.code)).toContain('HN.STC2025');
    expect(whole.items.map((one) => one.code)).not.toContain('HN.STC');
    expect([first.items.length, second.next]).toEqual([10, null]);
  });

  it('of the calendar replaces its years and counts as the notices say', async () => {
    expect(await service.importCalendar(system, calendar)).toMatchObject({
      years: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027],
      added: 131,
      changed: 0,
      removed: 0,
    });
    expect(await service.importCalendar(system, calendar)).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await calendars.addWorkingDays(system, { date: '2026-02-23', n: -1 })).toBe('2026-02-13');
    expect(await calendars.addWorkingDays(system, { date: '2026-08-24', n: -1 })).toBe('2026-08-22');
    expect(await calendars.addWorkingDays(system, { date: '2026-11-25', n: -1 })).toBe('2026-11-23');
  });

  it('shows a year with its status and the names of its days', async () => {
    const year = await calendars.show(system, 2026);
    expect(year).toMatchObject({ status: 'published' });
    expect(year.days.find((day) => day.date === '2026-08-22')).toMatchObject({ kind: 'makeUp', nameVi: 'Làm bù cho ngày nghỉ 31/08/2026' });
    expect(await calendars.show(system, 2019)).toMatchObject({ status: 'provisional' });
    expect(await calendars.show(system, 2028)).toMatchObject({ status: 'missing', days: [], workingDays: null });
  });

  it('of a corrected calendar is seen by the next who asks, and its fact names the dates', async () => {
    const before = await calendars.show(system, 2027);
    const years = { 2027: calendar.years['2027'] };
    const daysOff = calendar.daysOff.filter((day: { date: string }) => day.date.startsWith('2027') && day.date !== '2027-05-03');
    await service.importCalendar(system, { years, daysOff, makeUpDays: [] });
    const after = await calendars.show(system, 2027);
    expect(after.version).not.toBe(before.version);
    expect(after.workingDays).toBe((before.workingDays as number) + 1);
    expect(await calendars.addWorkingDays(system, { date: '2027-05-04', n: -1 })).toBe('2027-05-03');
    const [fact] = await stage.sql(`select data from fact where kind = 'calendar.changed' order by id desc limit 1`);
    expect(fact).toMatchObject({ data: { years: [2027], removed: ['2027-05-03'], added: [], changed: [] } });
    expect((await calendars.show(system, 2026)).days).toHaveLength(
      calendar.daysOff.filter((day: { date: string }) => day.date.startsWith('2026')).length + 2,
    );
  });
});
