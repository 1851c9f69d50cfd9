import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { calendarDueOn } from './calendar-due';

const on = (today: string) => calendarDueOn(today, calendar)?.day ?? null;

describe('That next year has no calendar', () => {
  it('is said from the first working day of November on', () => {
    expect(on('2026-10-30')).toBeNull();
    expect(on('2026-11-01')).toBeNull();
    expect(calendarDueOn('2026-11-02', calendar)).toEqual({ day: '2026-11-02', missing: 2027 });
  });

  it('is said again on the first working day of each week', () => {
    expect(['2026-11-03', '2026-11-06', '2026-11-09', '2026-11-25', '2026-12-28'].map(on)).toEqual([
      '2026-11-02',
      '2026-11-02',
      '2026-11-09',
      '2026-11-23',
      '2026-12-28',
    ]);
  });

  it('is nobody’s worry in the new year', () => {
    expect(on('2027-01-04')).toBeNull();
  });
});
