import { WorkingCalendar } from '@dondoc/kernel';
import { movedDates } from './moved-dates';

const off = (...daysOff: string[]) => new WorkingCalendar({ daysOff, makeUpDays: [], years: [], version: 'spec' });
const dates = {
  opensOn: '2026-05-25',
  cutOffOn: '2026-06-15',
  agencyDeadline: '2026-06-16',
  coordinatorDeadline: '2026-06-18',
  signatureDeadline: '2026-06-19',
  submissionOn: '2026-06-22',
  meetingOn: null,
};

describe('The dates of an open review, when the calendar changes', () => {
  it('stay where they are worked', () => {
    expect(movedDates(dates, '2026-06-01', off('2026-06-17'))).toBeNull();
  });

  it('go to the next working day where they are off now', () => {
    expect(movedDates(dates, '2026-06-01', off('2026-06-18'))).toEqual({ ...dates, coordinatorDeadline: '2026-06-19' });
  });

  it('keep their order, and a working day between cut-off and deadline', () => {
    expect(movedDates(dates, '2026-06-01', off('2026-06-15'))).toEqual({ ...dates, cutOffOn: '2026-06-16', agencyDeadline: '2026-06-17' });
  });

  it('that are past do not move', () => {
    expect(movedDates(dates, '2026-06-17', off('2026-06-15', '2026-06-16'))).toBeNull();
  });
});
