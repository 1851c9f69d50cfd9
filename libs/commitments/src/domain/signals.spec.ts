import { addDays, type LocalDate, WorkingCalendar } from '@dondoc/kernel';
import { limitsFrom, silentBefore } from './signals';

const calendar = new WorkingCalendar({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-08-31'],
  makeUpDays: ['2026-08-22'],
  years: [],
  version: '1',
});

describe('Silence is a signal', () => {
  it('after so many working days, on days off as on working days: as counting forward from the last word says', () => {
    for (let today = '2026-02-10' as LocalDate; today < '2026-03-10'; today = addDays(today, 1)) {
      const before = silentBefore(today, calendar);
      for (const limit of [1, 3, 5, 20]) {
        for (let since = '2026-01-01' as LocalDate; since <= today; since = addDays(since, 1)) {
          expect([today, limit, since, since < (before[limit - 1] as LocalDate)]).toEqual([
            today,
            limit,
            since,
            calendar.addWorkingDays(since, limit) <= today,
          ]);
        }
      }
    }
  });

  it('for limits between a week and half a year', () => {
    expect(silentBefore('2026-06-01', calendar)).toHaveLength(120);
    expect(limitsFrom({ staleAfter: 120, unacknowledgedAfter: 1 })).toEqual({ staleAfter: 120, unacknowledgedAfter: 1 });
    for (const limits of [
      { staleAfter: 4, unacknowledgedAfter: 3 },
      { staleAfter: 20, unacknowledgedAfter: 61 },
      { staleAfter: 20.5, unacknowledgedAfter: 3 },
    ])
      expect(() => limitsFrom(limits)).toThrow(expect.objectContaining({ code: 'signals.limit' }));
  });
});
