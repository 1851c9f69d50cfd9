import { Delivery } from './delivery';

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
