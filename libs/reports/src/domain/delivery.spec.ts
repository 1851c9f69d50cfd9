import { WorkingCalendar } from '@dondoc/kernel';
import { Delivery } from './delivery';
import { leavesNext } from './sending-time';

const planned = () => Delivery.planned({ id: 'delivery-1', reportId: 'report-1', committeeAgencyId: 'committee-1' });
const handOver = { by: 'Trần Văn An', now: '2026-10-12T03:00:00.000Z', today: '2026-10-12' };

describe('A delivery', () => {
  it('arrives by mail once', () => {
    const delivery = planned();
    expect([delivery.arrivedByMail('2026-10-12T03:00:00.000Z'), delivery.arrivedByMail('2026-10-12T04:00:00.000Z')]).toEqual([true, false]);
    expect(delivery.deliveredAt).toBe('2026-10-12T03:00:00.000Z');
  });

  it('handed over by hand says by whom and when', () => {
    const delivery = planned();
    delivery.handedOver({ ...handOver, on: '2026-10-10' });
    expect(delivery).toMatchObject({
      method: 'byHand',
      state: 'delivered',
      handedOverBy: 'Trần Văn An',
      deliveredAt: '2026-10-09T17:00:00.000Z',
    });
  });

  it('is not handed over again after it arrived', () => {
    const delivery = planned();
    delivery.arrivedByMail('2026-10-12T03:00:00.000Z');
    expect(() => delivery.handedOver(handOver)).toThrow('delivery.delivered');
  });

  it('is not handed over by nobody, nor tomorrow', () => {
    expect(() => planned().handedOver({ ...handOver, by: ' ' })).toThrow('delivery.handOver');
    expect(() => planned().handedOver({ ...handOver, on: '2026-10-13' })).toThrow('delivery.handOver');
  });
});

describe('A report leaves', () => {
  const calendar = new WorkingCalendar({ daysOff: ['2026-10-12'], makeUpDays: [], years: [], version: '1' });

  it('at once within working hours', () => {
    expect(leavesNext('2026-10-13T03:00:00.000Z', calendar)).toEqual({ day: '2026-10-13', notBefore: '2026-10-13T03:00:00.000Z' });
  });

  it('at half past seven when it was signed in the night', () => {
    expect(leavesNext('2026-10-12T20:00:00.000Z', calendar)).toEqual({ day: '2026-10-13', notBefore: '2026-10-13T00:30:00.000Z' });
  });

  it('on the next working day when it was signed on Friday evening before a holiday Monday', () => {
    expect(leavesNext('2026-10-09T10:00:00.000Z', calendar)).toEqual({ day: '2026-10-13', notBefore: '2026-10-13T00:30:00.000Z' });
  });
});
