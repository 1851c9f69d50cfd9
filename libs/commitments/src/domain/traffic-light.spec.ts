import { addDays, WorkingCalendar } from '@dondoc/kernel';
import { dueSoonUntil, type Lit, trafficLight } from './traffic-light';

/** Tết: 16 to 20 February 2026 are days off. */
const calendar = new WorkingCalendar({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeUpDays: [],
  years: [[2026, 'published']],
  version: 'spec',
});
const SOON = dueSoonUntil('2026-02-09', calendar);
const inTerm: Lit = { state: 'in_progress', timeliness: 'inTerm', dueDate: '2026-12-31', obstacleReported: false };

describe('Due soon', () => {
  it('is seven working days ahead and the days off after them, over a holiday', () => {
    expect(SOON).toBe('2026-02-25');
    expect(calendar.workingDaysBetween('2026-02-09', SOON)).toBe(7);
  });

  it('agrees with counting working days, for every date of half a year', () => {
    for (let date = '2026-02-09'; date < '2026-08-09'; date = addDays(date, 1))
      expect([date, date <= SOON]).toEqual([date, calendar.workingDaysBetween('2026-02-09', date) <= 7]);
  });
});

describe('The traffic light', () => {
  const cases: [string, Partial<Lit>, string][] = [
    ['green in term', {}, 'green'],
    ['green when done on time', { state: 'done', timeliness: 'doneOnTime', dueDate: '2026-01-05' }, 'green'],
    ['yellow when due soon', { dueDate: SOON }, 'yellow'],
    ['green on the day before it is due soon', { dueDate: '2026-02-26' }, 'green'],
    ['green when due soon but submitted', { state: 'submitted_as_done', dueDate: SOON }, 'green'],
    ['yellow when an obstacle is reported', { obstacleReported: true }, 'yellow'],
    ['yellow when an obstacle is reported on ongoing work', { obstacleReported: true, timeliness: 'ongoing', dueDate: null }, 'yellow'],
    ['red when overdue, whatever else', { timeliness: 'overdue', dueDate: '2026-01-05', obstacleReported: true }, 'red'],
    ['red when done late: late stays late', { state: 'done', timeliness: 'doneLate', dueDate: '2026-01-05' }, 'red'],
    ['grey without a date', { timeliness: 'noDueDate', dueDate: null }, 'grey'],
    ['grey when paused, also when late', { state: 'paused', timeliness: 'overdue', dueDate: '2026-01-05' }, 'grey'],
    ['grey when it no longer applies', { state: 'no_longer_applicable', timeliness: 'noLongerApplicable' }, 'grey'],
  ];
  it.each(cases)('is %s', (_, overrides, light) => {
    expect(trafficLight({ ...inTerm, ...overrides }, SOON)).toBe(light);
  });
});
