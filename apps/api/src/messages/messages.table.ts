import type { MessageView } from '@dondoc/mail';
import { date, moment, number, type Table, text } from '../tables/table';
import { MAIL_KIND_WORDS, MAIL_STATE_WORDS, wordOf } from '../tables/words';

export const MESSAGES: Table<MessageView> = {
  name: { vi: 'Nhật ký gửi thư', en: 'Mail log' },
  columns: [
    date(['Ngày', 'Day'], (row) => row.day),
    text(['Loại', 'Kind'], (row) => wordOf(MAIL_KIND_WORDS, row.kind), 18),
    text(['Người nhận', 'To'], (row) => row.person?.name, 26),
    text(['Địa chỉ', 'Address'], (row) => row.address, 32),
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Tiêu đề', 'Subject'], (row) => row.subject, 60),
    text(['Trạng thái', 'State'], (row) => wordOf(MAIL_STATE_WORDS, row.state), 24),
    moment(['Lập lúc', 'Planned at'], (row) => row.plannedAt),
    moment(['Gửi từ', 'Not before'], (row) => row.notBefore),
    moment(['Gửi lúc', 'Sent at'], (row) => row.sentAt),
    number(['Số lần thử', 'Attempts'], (row) => row.attempts),
    text(['Muộn do gián đoạn', 'Late after an interruption'], (row) => row.late, 10),
    text(['Lý do', 'Reason'], (row) => row.reason, 50),
  ],
};
