import { formatDate, formatDayAndDate, formatDocumentDate } from './language';

describe('A date for people', () => {
  it('is day, month, year', () => {
    expect(formatDate('2026-02-03')).toBe('03/02/2026');
  });

  it.each([
    ['2026-02-23', 'thứ Hai, 23/02/2026', 'Monday, 23/02/2026'],
    ['2026-08-22', 'thứ Bảy, 22/08/2026', 'Saturday, 22/08/2026'],
    ['2026-11-22', 'Chủ nhật, 22/11/2026', 'Sunday, 22/11/2026'],
  ])('says the weekday of %s', (date, vi, en) => {
    expect(formatDayAndDate(date, 'vi')).toBe(vi);
    expect(formatDayAndDate(date, 'en')).toBe(en);
  });

  it('in a document has a leading zero for days below 10 and for the months 1 and 2 only', () => {
    expect(formatDocumentDate('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
    expect(formatDocumentDate('2026-02-28')).toBe('ngày 28 tháng 02 năm 2026');
    expect(formatDocumentDate('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
    expect(formatDocumentDate('2026-12-31')).toBe('ngày 31 tháng 12 năm 2026');
  });
});
