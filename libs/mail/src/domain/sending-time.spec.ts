import { instantAt, WorkingCalendar } from '@dondoc/kernel';
import { mailDay, nextSendingMoment } from './sending-time';

const calendar = new WorkingCalendar({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeUpDays: ['2026-08-22'],
  years: [],
  version: '1',
});

describe('When mails leave', () => {
  it('on a working day between half past seven and five', () => {
    expect(mailDay(instantAt('2026-02-23', '00:01'), calendar)).toBe('2026-02-23');
    expect(mailDay(instantAt('2026-02-23', '16:59'), calendar)).toBe('2026-02-23');
    expect(mailDay(instantAt('2026-02-23', '17:00'), calendar)).toBe('2026-02-24');
  });

  it('after Tết, not in it', () => {
    expect(mailDay(instantAt('2026-02-13', '18:00'), calendar)).toBe('2026-02-23');
    expect(mailDay(instantAt('2026-02-17', '09:00'), calendar)).toBe('2026-02-23');
  });

  it('on a Saturday that is worked', () => {
    expect(mailDay(instantAt('2026-08-22', '09:00'), calendar)).toBe('2026-08-22');
  });

  it('at once within working hours, else when they begin again', () => {
    expect(nextSendingMoment(instantAt('2026-06-01', '10:15'), calendar)).toBe(instantAt('2026-06-01', '10:15'));
    expect(nextSendingMoment(instantAt('2026-06-01', '06:00'), calendar)).toBe(instantAt('2026-06-01', '07:30'));
    expect(nextSendingMoment(instantAt('2026-06-05', '20:00'), calendar)).toBe(instantAt('2026-06-08', '07:30'));
  });
});
