import { WorkingCalendar } from '@dondoc/kernel';
import { everyWeekday as calendar } from '../../test/assignment';
import { deadlineAfterPause, pausedWorkingDays } from './pauses';

const tet = new WorkingCalendar({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeUpDays: [],
  years: [],
  version: 'tet',
});

describe('A pause', () => {
  it('takes the day on which it began and not the day on which work goes on', () => {
    expect(pausedWorkingDays({ pausedOn: '2026-03-02', resumedOn: '2026-03-02' }, calendar)).toBe(0);
    expect(pausedWorkingDays({ pausedOn: '2026-03-02', resumedOn: '2026-03-03' }, calendar)).toBe(1);
    expect(pausedWorkingDays({ pausedOn: '2026-03-06', resumedOn: '2026-03-09' }, calendar)).toBe(1);
    expect(pausedWorkingDays({ pausedOn: '2026-03-07', resumedOn: '2026-03-09' }, calendar)).toBe(0);
  });

  it('takes no day off: over Tết it takes only what would have been worked', () => {
    expect(pausedWorkingDays({ pausedOn: '2026-02-13', resumedOn: '2026-02-24' }, tet)).toBe(2);
  });

  it('gives its working days back after the deadline, wherever in term it lay', () => {
    expect(deadlineAfterPause('2026-03-31', { pausedOn: '2026-03-02', resumedOn: '2026-03-09' }, calendar)).toBe('2026-04-07');
    expect(deadlineAfterPause('2026-03-31', { pausedOn: '2026-03-30', resumedOn: '2026-04-06' }, calendar)).toBe('2026-04-07');
    expect(deadlineAfterPause('2026-03-31', { pausedOn: '2026-03-31', resumedOn: '2026-04-01' }, calendar)).toBe('2026-04-01');
  });

  it('that began too late leaves what was late as late as it was', () => {
    const movedBy = (pausedOn: string, resumedOn: string) => deadlineAfterPause('2026-03-31', { pausedOn, resumedOn }, calendar);
    expect(movedBy('2026-04-01', '2026-04-08')).toBe('2026-04-07');
    expect(calendar.workingDaysBetween('2026-03-31', '2026-04-10')).toBe(8);
    expect(calendar.workingDaysBetween(movedBy('2026-04-03', '2026-04-10'), '2026-04-10')).toBe(3);
  });

  it('counts from the next working day where the deadline lies on a day off', () => {
    expect(deadlineAfterPause('2026-03-29', { pausedOn: '2026-03-26', resumedOn: '2026-03-27' }, calendar)).toBe('2026-03-31');
  });
});
