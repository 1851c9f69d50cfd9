import type { ReviewView } from '@dondoc/reviews';
import { date, joined, type Table, text } from '../tables/table';
import { REVIEW_STATE_WORDS, wordOf } from '../tables/words';

export const REVIEWS: Table<ReviewView> = {
  name: { vi: 'Kỳ đánh giá', en: 'Reviews' },
  columns: [
    text(['Thỏa thuận', 'Agreement'], (row) => row.agreementCode, 16),
    text(['Tên thỏa thuận', 'Title'], (row) => row.agreementTitle, 50),
    text(['Kỳ', 'Period'], (row) => row.periodName, 22),
    text(['Chu kỳ', 'Cycle'], (row) => row.cycleName, 26),
    text(['Trạng thái', 'State'], (row) => wordOf(REVIEW_STATE_WORDS, row.state), 16),
    date(['Từ ngày', 'From'], (row) => row.periodFrom),
    date(['Đến ngày', 'To'], (row) => row.periodTo),
    date(['Mở', 'Opens'], (row) => row.opensOn),
    date(['Chốt số liệu', 'Cut-off'], (row) => row.cutOffOn),
    date(['Các cơ quan gửi', 'Agencies send'], (row) => row.agencyDeadline),
    date(['Cơ quan thường trực tổng hợp', 'Coordinator compiles'], (row) => row.coordinatorDeadline),
    date(['Phó Chủ tịch ký', 'Vice-Chair signs'], (row) => row.signatureDeadline),
    date(['Trình Thường trực cấp ủy', 'Submission'], (row) => row.submissionOn),
    date(['Họp đánh giá', 'Meeting'], (row) => row.meetingOn),
    text(
      ['Đã gửi', 'Sent'],
      (row) =>
        joined(
          row.sides.map(({ localityName, sent, lines }) => ({
            vi: `${localityName.vi}: ${sent}/${lines}`,
            en: `${localityName.en}: ${sent}/${lines}`,
          })),
        ),
      30,
    ),
  ],
};
