import { differences } from './differences';
import type { Check, StoredDelivery } from './finding';

/** Each delivery and receipt against what the journal wrote down about it. */
export const deliveriesAgree: Check = ({ deliveries }) => {
  const paths = deliveries.flatMap((one) => [...arrival(one), ...receipt(one)].map((path) => `deliveries[${one.committee}].${path}`));
  if (paths.length === 0) return [];
  return [
    {
      code: 'delivery.differs',
      vi: 'Việc gửi, nhận báo cáo khác với những gì nhật ký đã ghi.',
      en: 'The delivery or its receipt differs from what the journal wrote down.',
      paths,
    },
  ];
};

function arrival({ state, method, deliveredAt, handedOverBy, delivered }: StoredDelivery): string[] {
  if ((state === 'delivered') !== (delivered !== null)) return ['state'];
  return delivered ? differences(told(delivered, ['method', 'deliveredAt', 'handedOverBy']), { method, deliveredAt, handedOverBy }) : [];
}

function receipt({ receivedOn, receiptNote, received }: StoredDelivery): string[] {
  if ((receivedOn !== null) !== (received !== null)) return ['receivedOn'];
  return received ? differences(told(received, ['receivedOn', 'receiptNote']), { receivedOn, receiptNote }) : [];
}

const told = (data: Record<string, unknown>, keys: string[]) => Object.fromEntries(keys.map((key) => [key, data[key] ?? null]));
