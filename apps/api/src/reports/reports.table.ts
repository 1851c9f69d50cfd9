import type { ReportView } from '@dondoc/reports';
import { periodWords } from '@dondoc/reviews';
import { date, moment, number, type Table, text } from '../tables/table';
import { REPORT_STATE_WORDS, wordOf } from '../tables/words';

export const REPORTS: Table<ReportView> = {
  name: { vi: 'Báo cáo tổng hợp', en: 'Status reports' },
  columns: [
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Kỳ', 'Period'], (row) => periodWords(row.periodKey), 22),
    text(['Bên', 'Party'], (row) => row.localityCode, 8),
    number(['Bản', 'Version'], (row) => row.version),
    text(['Trạng thái', 'State'], (row) => wordOf(REPORT_STATE_WORDS, row.state), 14),
    text(['Số, ký hiệu', 'Number'], (row) => row.number, 18),
    date(['Ngày ban hành', 'Issued on'], (row) => row.issuedOn),
    moment(['Lập lúc', 'Compiled at'], (row) => row.compiledAt),
    moment(['Ký lúc', 'Signed at'], (row) => row.signedAt),
    text(['Mã kiểm chứng (SHA-256)', 'Fingerprint (SHA-256)'], (row) => row.sha256, 66),
    text(['Mã ảnh chụp số liệu', 'Fingerprint of the snapshot'], (row) => row.snapshotSha256, 66),
  ],
};
