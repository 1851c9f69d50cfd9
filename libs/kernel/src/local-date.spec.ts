import fc from 'fast-check';
import { addDays, addMonths, daysBetween, fromDayNumber, isLocalDate, mondayOf, toDayNumber, weekdayOf } from './local-date';

describe('A civil date', () => {
  it.each(['2026-02-29', '2025-04-31', '2026-13-01', '2026-00-10', '2026-1-05', '2026-01-05T00:00:00Z', '', 20260105, null])(
    'is not %p',
    (value) => {
      expect(isLocalDate(value)).toBe(false);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('is %s', (value) => {
    expect(isLocalDate(value)).toBe(true);
  });

  it('has no 29 February in a century year that 400 does not divide', () => {
    expect(isLocalDate('1900-02-29')).toBe(false);
  });

  it('is counted in days since 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('2026-11-22')).toBe(20_779);
    expect(fromDayNumber(-1)).toBe('1969-12-31');
  });

  it('comes back from its day number, over four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2300-12-31') }), (number) => {
        const date = fromDayNumber(number);
        expect(isLocalDate(date)).toBe(true);
        expect(toDayNumber(date)).toBe(number);
      }),
    );
  });

  it('agrees with the platform calendar about every day and weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 100_000 }), (number) => {
        const platform = new Date(number * 86_400_000);
        expect(fromDayNumber(number)).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(fromDayNumber(number)) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('steps over the end of a month, a year and a leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2025-07-24', '2026-07-24')).toBe(365);
    expect(daysBetween('2026-07-24', '2025-07-24')).toBe(-365);
  });

  it('has its months counted from the anchor, so that the 31st comes back after a short month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2025-01-31', 2)).toBe('2025-03-31');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  });

  it('has its months counted back over a year', () => {
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-01-31', -14)).toBe('2024-11-30');
  });

  it('meets the second anniversary of the signing of Nghệ An and Quảng Ngãi', () => {
    expect(addMonths('2023-07-24', 24)).toBe('2025-07-24');
  });

  it('belongs to the week of its Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });
});
