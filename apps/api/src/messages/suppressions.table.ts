import type { SuppressionView } from '@dondoc/mail';
import { moment, number, type Table, text } from '../tables/table';

export const SUPPRESSIONS: Table<SuppressionView> = {
  name: { vi: 'Địa chỉ có thư bị trả lại', en: 'Addresses that bounced' },
  columns: [
    text(['Địa chỉ', 'Address'], (row) => row.address, 32),
    text(['Của', 'Owner'], (row) => row.owner, 30),
    number(['Số lần bị trả lại', 'Bounces'], (row) => row.bounces),
    moment(['Lần gần nhất', 'Last time'], (row) => row.lastBouncedAt),
    moment(['Ngừng gửi từ', 'No mail since'], (row) => row.suppressedAt),
    text(['Lý do', 'Reason'], (row) => row.lastReason, 60),
  ],
};
