import { readCalendar } from './read-calendar';

const off = (date: string) => ({ date, kind: 'statutory', nameVi: 'Quốc khánh', nameEn: 'National Day', basis: null });
const calendar = (more = {}) => ({
  years: { 2026: { status: 'published', note: null } },
  daysOff: [off('2026-09-02')],
  makeUpDays: [{ date: '2026-08-22', forDayOff: '2026-08-31', basis: null }],
  ...more,
});

describe('reading a calendar file', () => {
  it('gives days off and make-up days alike, each with its name in both languages', () => {
    expect(readCalendar(calendar()).days).toEqual([
      off('2026-09-02'),
      {
        date: '2026-08-22',
        kind: 'makeUp',
        nameVi: 'Làm bù cho ngày nghỉ 31/08/2026',
        nameEn: 'Worked for the day off of 31/08/2026',
        basis: null,
        forDate: '2026-08-31',
      },
    ]);
  });

  it('takes a partial year for a provisional one', () => {
    expect(readCalendar(calendar({ years: { 2026: { status: 'partial', note: 'one swap is missing' } } })).years).toEqual([
      { year: 2026, status: 'provisional', note: 'one swap is missing' },
    ]);
  });

  it('refuses a day of a year that it says nothing about', () => {
    expect(() => readCalendar(calendar({ daysOff: [off('2027-09-02')] }))).toThrow('daysOff[0].date: the year 2027 is not among the years');
  });

  it('refuses a date that is both off and worked', () => {
    expect(() => readCalendar(calendar({ daysOff: [off('2026-08-22')] }))).toThrow('makeUpDays[0].date: 2026-08-22 comes twice');
  });

  it('refuses a make-up day in the week', () => {
    expect(() => readCalendar(calendar({ makeUpDays: [{ date: '2026-08-21', forDayOff: '2026-08-31', basis: null }] }))).toThrow(
      'makeUpDays[0].date: a make-up working day',
    );
  });
});
