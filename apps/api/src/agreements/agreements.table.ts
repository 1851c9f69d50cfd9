import type { AgreementView } from '@dondoc/commitments';
import { date, joined, named, number, type Table, text, titled } from '../tables/table';
import { DOCUMENT_TYPE_WORDS, wordOf } from '../tables/words';

export const AGREEMENTS: Table<AgreementView> = {
  name: { vi: 'Thỏa thuận hợp tác', en: 'Cooperation agreements' },
  columns: [
    text(['Mã', 'Code'], (row) => row.code, 16),
    text(['Tên thỏa thuận', 'Agreement'], titled, 60),
    text(['Loại văn bản', 'Kind of document'], (row) => wordOf(DOCUMENT_TYPE_WORDS, row.documentType), 20),
    text(['Số, ký hiệu', 'Document number'], (row) => row.documentNumber, 16),
    date(['Ngày ký', 'Signed on'], (row) => row.signedDate),
    date(['Ngày hội nghị', 'Held on'], (row) => row.eventDate),
    text(['Các bên', 'Parties'], (row) => joined(row.parties.map(named)), 30),
    number(['Nội dung cam kết', 'Commitments'], (row) => row.commitments),
    number(['Cam kết chưa có nhiệm vụ', 'Commitments without a task'], (row) => row.commitmentsWithoutTask, 14),
    number(['Nhiệm vụ', 'Tasks'], (row) => row.tasks),
    number(['Nhiệm vụ chưa có thời hạn', 'Tasks without a date'], (row) => row.tasksWithoutDate, 14),
    number(['Phần việc', 'Assignments'], (row) => row.assignments),
    number(['Phần việc quá hạn', 'Overdue'], (row) => row.overdue),
    number(['Lâu chưa cập nhật', 'Silent'], (row) => row.stale),
    number(['Chưa tiếp nhận', 'Not acknowledged'], (row) => row.unacknowledged),
  ],
};
