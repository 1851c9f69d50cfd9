import { type Actor, DomainError } from '@dondoc/kernel';
import { aSide, type Side, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { type CalendarChange, CalendarService } from './index';

const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.catch((one: unknown) => one);
  return error instanceof DomainError ? `${error.kind} ${error.code}` : error;
};

const swap = (off: string, worked: string, basis: string | null = 'Công văn số 1/VPCP'): CalendarChange => ({
  put: [
    { date: off, kind: 'swapOff', nameVi: 'Nghỉ hoán đổi', nameEn: 'Swapped day off', basis, forDate: worked },
    { date: worked, kind: 'makeUp', nameVi: 'Làm bù', nameEn: 'Make-up working day', basis, forDate: off },
  ],
});

describe('The working calendar', () => {
  let stage: Stage;
  let calendar: CalendarService;
  let [a, b]: Side[] = [];
  const admin = (side: Side | undefined) => side?.administrator as Actor;
  const works = (localityId: string | undefined, date: string) =>
    stage.database.read(admin(a), async (tx) => {
      const calendars = await calendar.all(tx);
      return (localityId ? calendars.of(localityId) : calendars.national).isWorking(date);
    });
  const facts = () =>
    stage.sql<{ data: Record<string, unknown>; locality: string | null }>(
      `select data, locality_id as locality from fact where kind = 'calendar.changed' order by id`,
    );

  beforeEach(async () => {
    stage = await openStage();
    await theCalendar(stage);
    calendar = stage.get(CalendarService);
    [a, b] = [await aSide(stage), await aSide(stage)];
  });
  afterEach(() => stage.close());

  it('proposes a year by computation and marks every day of it; published, they stand on the notice', async () => {
    expect(await calendar.propose(admin(a), 2028)).toMatchObject({ year: 2028, status: 'provisional', removed: 0 });
    const proposed = await calendar.show(admin(b), 2028);
    expect(proposed.days.every((day) => day.proposed)).toBe(true);
    expect(proposed.days.map((day) => day.date)).toContain('2028-01-26');
    await calendar.publish(admin(b), 2028, 'Thông báo số 1/TB-BNV');
    const published = await calendar.show(admin(a), 2028);
    expect(published).toMatchObject({ status: 'published', note: 'Thông báo số 1/TB-BNV' });
    expect(published.days.filter((day) => day.proposed || day.basis !== 'Thông báo số 1/TB-BNV')).toEqual([]);
    expect(await refusal(calendar.propose(admin(a), 2028))).toBe('conflict calendar.published');
  });

  it('keeps what people wrote when a year is proposed again', async () => {
    await calendar.propose(admin(a), 2028);
    const tet = { date: '2028-01-24', kind: 'statutory' as const, nameVi: 'Tết', nameEn: 'Tết', basis: 'Thông báo số 2/TB' };
    await calendar.change(admin(a), { year: 2028 }, { put: [tet], remove: ['2028-01-28'] });
    await calendar.propose(admin(a), 2028);
    const { days } = await calendar.show(admin(a), 2028);
    expect(days.find((day) => day.date === '2028-01-24')).toMatchObject({ proposed: false, basis: 'Thông báo số 2/TB' });
  });

  it('takes a swap as a pair with its document, counts the Saturday, and says what each day was', async () => {
    await calendar.change(admin(a), { year: 2027 }, swap('2027-04-29', '2027-05-08'));
    expect([await works(undefined, '2027-04-29'), await works(undefined, '2027-05-08')]).toEqual([false, true]);
    expect((await facts()).at(-1)?.data).toMatchObject({
      years: [2027],
      added: ['2027-04-29', '2027-05-08'],
      days: [
        { date: '2027-04-29', was: null, is: 'swapOff' },
        { date: '2027-05-08', was: null, is: 'makeUp' },
      ],
    });
    expect(await refusal(calendar.change(admin(a), { year: 2027 }, swap('2027-04-29', '2027-05-08', null)))).toBe('invalid calendar.day');
    expect(await refusal(calendar.change(admin(a), { year: 2027 }, swap('2027-04-29', '2027-05-07')))).toBe('invalid calendar.day');
  });

  it('is not published with half a swap', async () => {
    await calendar.propose(admin(a), 2028);
    const [, worked] = swap('2028-05-04', '2028-05-06').put ?? [];
    await calendar.change(admin(a), { year: 2028 }, { put: worked ? [worked] : [] });
    expect(await refusal(calendar.publish(admin(a), 2028, 'Thông báo số 1/TB'))).toBe('conflict calendar.swap');
    expect(await refusal(calendar.publish(admin(a), 2031, 'Thông báo số 1/TB'))).toBe('conflict calendar.missing');
  });

  it('has days of one locality, which count there before the country’s and nowhere else', async () => {
    const storm = { date: '2026-11-26', kind: 'localOff' as const, nameVi: 'Nghỉ tránh bão', nameEn: 'Storm', basis: 'Công điện số 9' };
    const of = { year: 2026, localityId: a?.locality.id as string };
    await calendar.change(admin(a), of, { put: [storm] });
    expect([await works(a?.locality.id, '2026-11-26'), await works(b?.locality.id, '2026-11-26')]).toEqual([false, true]);
    expect((await facts()).at(-1)?.locality).toBe(a?.locality.id);
    const worked = { date: '2026-11-24', kind: 'makeUp' as const, nameVi: 'Trực', nameEn: 'Worked', basis: 'Số 1', forDate: '2026-11-26' };
    await calendar.change(admin(a), of, { put: [worked] });
    expect([await works(a?.locality.id, '2026-11-24'), await works(undefined, '2026-11-24')]).toEqual([true, false]);
    await calendar.change(admin(a), of, { remove: ['2026-11-26', '2026-11-24'] });
    expect(await works(a?.locality.id, '2026-11-26')).toBe(true);
  });

  it('of a locality is for its own administrators; nothing of it for anybody else', async () => {
    const of = { year: 2026, localityId: a?.locality.id as string };
    expect(await refusal(calendar.change(admin(b), of, { remove: [] }))).toBe('notFound object.notFound');
    expect(await refusal(calendar.change(a?.coordinator as Actor, of, { remove: [] }))).toBe('forbidden actor.forbidden');
    expect(await refusal(calendar.change(a?.coordinator as Actor, { year: 2026 }, { remove: [] }))).toBe('forbidden actor.forbidden');
  });
});
