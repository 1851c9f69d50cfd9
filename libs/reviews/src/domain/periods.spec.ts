import { addDays, addMonths, type LocalDate } from '@dondoc/kernel';
import fc from 'fast-check';
import { periodWords } from './period-words';
import { type Period, periodsBetween } from './periods';
import { decree09, type EveryMonths, everyYearsFrom, type Preset } from './rhythm';

const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1990-01-01', n));
const rhythm = fc.record({ every: fc.constantFrom(1, 3, 6, 12, 24, 36), unit: fc.constant('month' as const), anchor: day });

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Counted by hand, month by month: the day of the anchor, or the last day of a shorter month. */
function oracleStart(anchor: LocalDate, months: number): LocalDate {
  let [year = 0, month = 0] = anchor.split('-').map(Number);
  for (let n = 0; n < months; n++) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const day = Math.min(Number(anchor.slice(8)), (LENGTHS[month - 1] ?? 0) + leap);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const presetPeriods = (preset: Preset, year: number) =>
  periodsBetween(decree09(preset, `${year - 1}-12-15`), `${year - 1}-12-15`, `${year}-12-14`);
const brief = ({ key, from, to }: Period) => `${key}: ${from} → ${to}`;

describe('The periods of a rhythm', () => {
  it('leave no gap and never overlap, whatever the anchor', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 1, max: 40 }), (given, count) => {
        const periods = periodsBetween(given, given.anchor, addMonths(given.anchor, given.every * count));
        expect(periods.length).toBeGreaterThanOrEqual(count);
        for (const [n, period] of periods.slice(1).entries()) expect(period.from).toBe(addDays((periods[n] as Period).to, 1));
      }),
    );
  });

  it('do not drift: the n-th one begins where counting from the anchor alone puts it', () => {
    fc.assert(
      fc.property(rhythm, (given) => {
        const periods = periodsBetween(given, given.anchor, addMonths(given.anchor, given.every * 12));
        for (const [n, period] of periods.entries()) expect(period.from).toBe(oracleStart(given.anchor, n * given.every));
      }),
    );
  });

  it('have keys of their own', () => {
    fc.assert(
      fc.property(rhythm, (given) => {
        const periods = periodsBetween(given, given.anchor, addMonths(given.anchor, given.every * 30));
        expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length);
      }),
    );
  });

  it('are the same, from whichever day one looks', () => {
    fc.assert(
      fc.property(rhythm, fc.nat(5000), (given, ahead) => {
        const at = addDays(given.anchor, ahead);
        const [period] = periodsBetween(given, at, at);
        expect(period && period.from <= at && period.to >= at).toBe(true);
        expect(periodsBetween(given, given.anchor, at).map((one) => one.to)).toContain(period?.to);
      }),
    );
  });

  it('anchored to 31 January come back to the 31st after February', () => {
    const rhythm: EveryMonths = { every: 1, unit: 'month', anchor: '2023-01-31' };
    expect(periodsBetween(rhythm, '2023-01-31', '2023-05-31').map((period) => period.from)).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
    ]);
  });
});

describe('The windows of Decree 09/2019/NĐ-CP', () => {
  it('are the 15th to the 14th for a month', () => {
    expect(presetPeriods('month', 2026).slice(0, 3).map(brief)).toEqual([
      '2026-01: 2025-12-15 → 2026-01-14',
      '2026-02: 2026-01-15 → 2026-02-14',
      '2026-03: 2026-02-15 → 2026-03-14',
    ]);
  });

  it('divide the year into quarters', () => {
    expect(presetPeriods('quarter', 2026).map(brief)).toEqual([
      '2026-Q1: 2025-12-15 → 2026-03-14',
      '2026-Q2: 2026-03-15 → 2026-06-14',
      '2026-Q3: 2026-06-15 → 2026-09-14',
      '2026-Q4: 2026-09-15 → 2026-12-14',
    ]);
  });

  it('divide the year into halves', () => {
    expect(presetPeriods('halfYear', 2026).map(brief)).toEqual(['2026-H1: 2025-12-15 → 2026-06-14', '2026-H2: 2026-06-15 → 2026-12-14']);
  });

  it('take the year from 15 December to 14 December', () => {
    expect(presetPeriods('year', 2026).map(brief)).toEqual(['2026: 2025-12-15 → 2026-12-14']);
  });

  it('know the nine months from 15 December to 14 September', () => {
    expect(presetPeriods('nineMonths', 2026).map(brief)).toEqual(['2026-9M: 2025-12-15 → 2026-09-14']);
  });

  it('begin with the window that holds the day', () => {
    expect(decree09('quarter', '2026-11-22').anchor).toBe('2026-09-15');
    expect(decree09('month', '2026-06-14').anchor).toBe('2026-05-15');
    expect(decree09('month', '2026-06-15').anchor).toBe('2026-06-15');
  });
});

describe('Other rhythms', () => {
  it('every two years from the signing: the second anniversary is the day after the end', () => {
    expect(periodsBetween(everyYearsFrom('2023-07-24', 2), '2023-07-24', '2026-01-01').map(brief)).toEqual([
      '2023..2025: 2023-07-24 → 2025-07-23',
      '2025..2027: 2025-07-24 → 2027-07-23',
    ]);
  });

  it('a list of dates: each period ends on its date and follows the one before', () => {
    const rhythm = { dates: ['2026-03-01', '2026-09-01'], from: '2026-01-01' };
    expect(periodsBetween(rhythm, '2026-01-01', '2026-12-31').map(brief)).toEqual([
      '2026-03-01: 2026-01-01 → 2026-03-01',
      '2026-09-01: 2026-03-02 → 2026-09-01',
    ]);
  });
});

describe('The name of a period', () => {
  it.each([
    ['2026-06', 'tháng 6/2026', 'June 2026'],
    ['2026-Q4', 'quý IV/2026', 'the fourth quarter of 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'the first half of 2026'],
    ['2026-H2', '6 tháng cuối năm 2026', 'the second half of 2026'],
    ['2026-9M', '9 tháng đầu năm 2026', 'the first nine months of 2026'],
    ['2026', 'năm 2026', 'the year 2026'],
    ['2023..2025', 'giai đoạn 2023–2025', 'the period 2023–2025'],
    ['2026-03-01', 'kỳ đến ngày 01/03/2026', 'the period to 01/03/2026'],
  ])('%s is %s', (key, vi, en) => {
    expect(periodWords(key)).toEqual({ vi, en });
  });
});
