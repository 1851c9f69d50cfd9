import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from './local-date';
import { WorkingCalendar, type YearStatus } from './working-calendar';

interface Shipped {
  years: Record<string, { status: YearStatus }>;
  daysOff: { date: string }[];
  makeUpDays: { date: string }[];
}

const shipped = JSON.parse(readFileSync(join(__dirname, '../../../config/data/vn-calendar.json'), 'utf8')) as Shipped;
const calendar = new WorkingCalendar({
  daysOff: shipped.daysOff.map((day) => day.date),
  makeUpDays: shipped.makeUpDays.map((day) => day.date),
  years: Object.entries(shipped.years).map(([year, { status }]) => [Number(year), status] as const),
  version: 'shipped',
});

describe('The working calendar that is shipped', () => {
  it('goes back over Tết: the working day before 23 February 2026 is 13 February', () => {
    expect(calendar.addWorkingDays('2026-02-23', -1)).toBe('2026-02-13');
  });

  it('counts the Saturday that is worked for 31 August: the working day before 24 August 2026 is 22 August', () => {
    expect(calendar.addWorkingDays('2026-08-24', -1)).toBe('2026-08-22');
    expect(calendar.isWorking('2026-08-31')).toBe(false);
  });

  it('has 24 November off since 2026', () => {
    expect(calendar.addWorkingDays('2026-11-25', -1)).toBe('2026-11-23');
    expect(calendar.isWorking('2025-11-24')).toBe(true);
  });

  it('does not work on any other Saturday or Sunday', () => {
    expect(calendar.isWorking('2026-11-21')).toBe(false);
    expect(calendar.isWorking('2026-11-22')).toBe(false);
  });

  it('knows which years it can answer for', () => {
    expect(calendar.statusOf(2026)).toBe('published');
    expect(calendar.statusOf(2031)).toBe('missing');
  });
});

describe('Counting working days', () => {
  it('rolls by zero to the day itself if worked, else to the next working day', () => {
    expect(calendar.addWorkingDays('2026-11-23', 0)).toBe('2026-11-23');
    expect(calendar.addWorkingDays('2026-11-22', 0)).toBe('2026-11-23');
    expect(calendar.addWorkingDays('2026-02-16', 0)).toBe('2026-02-23');
  });

  it('starts with the first working day after a day off', () => {
    expect(calendar.addWorkingDays('2026-11-22', 1)).toBe('2026-11-23');
    expect(calendar.addWorkingDays('2026-11-22', -1)).toBe('2026-11-20');
  });

  it('leaves out the first day and counts the last', () => {
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(calendar.workingDaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
    expect(calendar.workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
  });

  const anyDay = fc.integer({ min: toDayNumber('2019-01-01'), max: toDayNumber('2027-10-01') }).map(fromDayNumber);
  const anyCount = fc.integer({ min: 1, max: 60 });

  it('always lands on a working day', () => {
    fc.assert(fc.property(anyDay, anyCount, (day, n) => calendar.isWorking(calendar.addWorkingDays(day, n))));
    fc.assert(fc.property(anyDay, anyCount, (day, n) => calendar.isWorking(calendar.addWorkingDays(day, -n))));
  });

  it('is undone by counting back, from a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, n) => {
        const start = calendar.addWorkingDays(day, 0);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });

  it('finds as many working days between as were added', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, n) => {
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, n))).toBe(n);
      }),
    );
  });
});
