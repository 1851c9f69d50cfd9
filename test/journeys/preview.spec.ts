import { type AgreementsData, AgreementsService, TasksService } from '@dondoc/commitments';
import { type CalendarData, DirectoryService } from '@dondoc/directory';
import { Actor, randomIds } from '@dondoc/kernel';
import { type PlannedNotice, PreviewService } from '@dondoc/reminders';
import { shippedDirectory } from '../../apps/cli/src/seed';
import agreements from '../../config/data/agreements.json';
import calendar from '../../config/data/vn-calendar.json';
import { insert } from '../builders';
import { openStage, type Stage } from '../support/stage';

const SYSTEM = Actor.system('spec');
const CODES = agreements.agreements.map((agreement) => agreement.code);
/** After Tết, after the Saturday worked for 31 August, after 24 November, after Tết of the year that follows. */
const DUE = ['2026-02-24', '2026-08-24', '2026-11-25', '2027-02-16'];

const off = new Set(calendar.daysOff.map(({ date }) => date));
const worked = new Set(calendar.makeUpDays.map(({ date }) => date));
const next = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isWorked = (date: string) => worked.has(date) || (![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && !off.has(date));

/** From one worked day to another, by counting on the calendar that ships. */
function workingDays(from: string, to: string): number {
  if (to < from) return -workingDays(to, from);
  let count = 0;
  for (let date = from; date < to; date = next(date)) if (isWorked(next(date))) count++;
  return count;
}

describe('The five agreements, reviewed every month from 2026 to 2027', () => {
  let stage: Stage;
  let items: PlannedNotice[];

  beforeAll(async () => {
    stage = await openStage({ at: '2025-12-01T02:00:00.000Z' });
    await stage.get(DirectoryService).importCalendar(SYSTEM, calendar as CalendarData);
    await stage.get(DirectoryService).importDirectory(SYSTEM, shippedDirectory());
    await stage.get(AgreementsService).importAgreements(SYSTEM, agreements as unknown as AgreementsData);
    for (const code of CODES) await breakDown(code);
    items = await previewed();
  }, 120_000);
  afterAll(() => stage?.close());

  /** The agreements name few agencies: each side gets one that does the work. */
  async function breakDown(code: string) {
    const parties = await stage.sql(
      'select p.id as "partyId", p.locality_id as "localityId", p.coordinating_agency_id as "coordinatingAgencyId" from party p join agreement g on g.id = p.agreement_id where g.code = $1',
      [code],
    );
    const [commitment] = await stage.sql(
      'select c.id from commitment c join agreement g on g.id = c.agreement_id where g.code = $1 and c.is_commitment and c.restricted_field is null order by c.code limit 1',
      [code],
    );
    const sides: { partyId: string; leadAgencyId: string }[] = [];
    for (const [n, party] of (parties as { partyId: string; localityId: string; coordinatingAgencyId: string | null }[]).entries()) {
      const agency = { id: randomIds.next(), code: `${code}.${n}`, localityId: party.localityId, nameVi: 'Sở', nameEn: 'Department' };
      await insert(stage, 'agency', { ...agency, kind: 'department' });
      const office = async (role: string, agencyId: string) => {
        const id = randomIds.next();
        await insert(stage, 'office', { id, agencyId, role, titleVi: 'Cán bộ', titleEn: 'Officer' });
        return id;
      };
      await office('focalPoint', agency.id);
      await office('coordinator', party.coordinatingAgencyId ?? agency.id);
      await stage.sql('update party set overseeing_office_id = $1 where id = $2', [await office('viceChair', agency.id), party.partyId]);
      sides.push({ partyId: party.partyId, leadAgencyId: agency.id });
    }
    for (const dueDate of DUE) {
      const assignments = sides.map((side) => ({ ...side, dueDate }));
      await stage
        .get(TasksService)
        .breakDown(SYSTEM, commitment?.id as string, { title: `Đến hạn ${dueDate}`, kind: 'dated', assignments });
    }
  }

  async function previewed(): Promise<PlannedNotice[]> {
    const all: PlannedNotice[] = [];
    for (const agreement of CODES) {
      const draft = { rhythm: { preset: 'month' as const }, activeFrom: '2025-12-01' };
      const question = { agreement, from: '2026-01-01', to: '2027-12-31', draft };
      await stage.get(PreviewService).eachDay(SYSTEM, question, (ofDay) => {
        all.push(...ofDay);
      });
    }
    return all;
  }

  const on = (deadline: string, rung: string) =>
    new Set(items.filter((item) => item.deadline === deadline && item.rung === rung && item.period === null).map((item) => item.date));

  it('plan mails for all of them, day by day', () => {
    expect(new Set(items.map((item) => item.agreement))).toEqual(new Set(CODES));
    const [first] = CODES;
    const dates = items.filter((item) => item.agreement === first).map((item) => item.date);
    expect(dates).toEqual([...dates].sort());
    expect(items.length).toBeGreaterThan(5000);
  });

  it('plan nothing on a day off', () => {
    expect(items.filter((item) => !isWorked(item.date))).toEqual([]);
  });

  it('count every offset in working days', () => {
    const counted = items.filter((item) => item.kind !== 'digest');
    expect(counted.filter((item) => workingDays(item.deadline as string, item.date) !== Number(item.rung))).toEqual([]);
  });

  it('a digest for each vice-chair on the first working day of each week that has one, and before each review', () => {
    const digests = items.filter(
      (item) => item.kind === 'digest' && item.agreement === 'NA-QNG-2023' && item.office === 'NA-QNG-2023.0/viceChair',
    );
    const weekly = digests.filter((item) => item.rung === 'weekly').map((item) => item.date);
    expect(weekly).toHaveLength(103);
    expect(weekly).toEqual(expect.arrayContaining(['2026-01-05', '2026-02-23', '2026-11-23', '2027-12-27']));
    const before = digests.filter((item) => item.rung === 'beforeReview').map((item) => `${item.date} ${item.period} ${item.deadline}`);
    expect(before).toEqual(expect.arrayContaining(['2026-02-13 2026-02 2026-02-23', '2026-05-07 2026-05 2026-05-14']));
    expect(new Set(digests.map((item) => item.date)).size).toBe(digests.length);
  });

  it('a morning list for each side that is asked, every working day from five before the agencies’ deadline until it is locked', () => {
    const lists = items.filter((item) => item.kind === 'morningList' && item.period === '2026-06' && item.agreement === 'QNG-HN-PLAN');
    const rungs = ['-5', '-4', '-3', '-2', '-1', '0', '+1', '+2', '+3', '+4', '+5', '+6'];
    for (const office of new Set(lists.map((item) => item.office)))
      expect(lists.filter((item) => item.office === office).map((item) => item.rung)).toEqual(rungs);
    expect(new Set(lists.map((item) => item.office)).size).toBe(2);
  });

  it('go back over Tết', () => {
    expect(on('2026-02-24', '-3')).toEqual(new Set(['2026-02-12']));
    expect(on('2027-02-16', '-7')).toEqual(new Set(['2027-01-29']));
  });

  it('count the Saturday worked for 31 August, and skip 31 August and 24 November', () => {
    expect(on('2026-08-24', '-1')).toEqual(new Set(['2026-08-22']));
    expect(on('2026-08-24', '+6')).toEqual(new Set(['2026-09-04']));
    expect(on('2026-11-25', '-1')).toEqual(new Set(['2026-11-23']));
  });
});
