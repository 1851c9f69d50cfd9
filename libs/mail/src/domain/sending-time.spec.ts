import { instantAt, WorkingCalendar } from '@dondoc/kernel';
import { SendingTime } from './sending-time';

const calendar = new WorkingCalendar({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeUpDays: ['2026-08-22'],
  years: [],
  version: '1',
});

const usual = new SendingTime();

describe('When mails leave', () => {
  it('on a working day between half past seven and five', () => {
    expect(usual.mailDay(instantAt('2026-02-23', '00:01'), calendar)).toBe('2026-02-23');
    expect(usual.mailDay(instantAt('2026-02-23', '16:59'), calendar)).toBe('2026-02-23');
    expect(usual.mailDay(instantAt('2026-02-23', '17:00'), calendar)).toBe('2026-02-24');
  });

  it('after Tết, not in it', () => {
    expect(usual.mailDay(instantAt('2026-02-13', '18:00'), calendar)).toBe('2026-02-23');
    expect(usual.mailDay(instantAt('2026-02-17', '09:00'), calendar)).toBe('2026-02-23');
  });

  it('on a Saturday that is worked', () => {
    expect(usual.mailDay(instantAt('2026-08-22', '09:00'), calendar)).toBe('2026-08-22');
  });

  it('at once within working hours, else when they begin again', () => {
    expect(usual.nextMoment(instantAt('2026-06-01', '10:15'), calendar)).toBe(instantAt('2026-06-01', '10:15'));
    expect(usual.nextMoment(instantAt('2026-06-01', '06:00'), calendar)).toBe(instantAt('2026-06-01', '07:30'));
    expect(usual.nextMoment(instantAt('2026-06-05', '20:00'), calendar)).toBe(instantAt('2026-06-08', '07:30'));
  });

  it('is quiet before and after, on days off, and never within working hours', () => {
    const quiet = (date: string, time: string) => usual.quietUntil(instantAt(date, time), calendar);
    expect(quiet('2026-06-01', '07:30')).toBeNull();
    expect(quiet('2026-06-01', '16:59')).toBeNull();
    expect(quiet('2026-06-01', '17:00')).toBe(instantAt('2026-06-02', '07:30'));
    expect(quiet('2026-06-06', '10:00')).toBe(instantAt('2026-06-08', '07:30'));
  });

  it('is the one that somebody wants, where that is within working hours', () => {
    const wanted = ['13:30', '07:00', '17:00', null].map((time) => usual.leavesAt('2026-06-01', time));
    expect(wanted).toEqual(['13:30', '07:30', '07:30', '07:30'].map((time) => instantAt('2026-06-01', time)));
  });

  it('at other times where the installation says so', () => {
    const early = new SendingTime({ from: '06:00', until: '21:00' });
    expect(early.leavesAt('2026-06-01')).toBe(instantAt('2026-06-01', '06:00'));
    expect(early.quietUntil(instantAt('2026-06-01', '20:59'), calendar)).toBeNull();
    expect(early.mailDay(instantAt('2026-06-01', '21:00'), calendar)).toBe('2026-06-02');
  });
});
