import { WorkingCalendar } from '@dondoc/kernel';
import { dateWarnings, ownSideClear, type RowToCheck } from './row-check';

describe('A task that is being written down', () => {
  const full: RowToCheck = {
    commitmentId: 'c',
    title: 'Hội nghị xúc tiến đầu tư',
    deliverable: 'Báo cáo kết quả',
    authority: 'Giám đốc Sở quyết định',
    kind: 'dated',
    leadAgencyId: 'a',
    dueDate: '2026-12-31',
  };
  const missing = (change: Partial<RowToCheck>, people = ['Nguyễn Văn A']) => ownSideClear({ ...full, ...change }, people).missing;

  it('is clear without the other side, which gives its own part', () => {
    expect(ownSideClear(full, ['Nguyễn Văn A'])).toEqual({ complete: true, missing: [] });
  });

  it('names what is missing', () => {
    expect(missing({ title: '  ' })).toEqual(['work']);
    expect(missing({ deliverable: '', authority: null })).toEqual(['product', 'authority']);
    expect(missing({ dueDate: null })).toEqual(['time']);
    expect(missing({ dueDate: null, kind: 'ongoing' })).toEqual([]);
    expect(missing({}, [])).toEqual(['person']);
    expect(missing({ leadAgencyId: null })).toEqual(['person', 'time', 'responsibility']);
  });

  it('is told of a date on a day off or in the past, and of no other', () => {
    const calendar = new WorkingCalendar({
      version: '1',
      years: [[2027, 'published']],
      daysOff: ['2027-02-08'],
      makeUpDays: ['2027-01-30'],
    });
    const told = (date: string) => dateWarnings(date, '2026-11-23', calendar).map(({ vi }) => vi);
    expect(told('2027-02-08')).toEqual(['Thời hạn 08/02/2027 là ngày nghỉ.']);
    expect(told('2027-01-30')).toEqual([]);
    expect(told('2026-11-20')).toEqual(['Thời hạn 20/11/2026 đã qua.']);
    expect(told('2026-11-23')).toEqual([]);
  });
});
