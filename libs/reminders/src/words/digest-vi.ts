import type { DigestWords } from './digest-words';

const signed = (n: number) => (n > 0 ? `tăng ${n}` : `giảm ${-n}`);

export const digestVi: DigestWords = {
  subject: { weekly: 'Điểm tin tuần', beforeReview: 'Điểm tin trước kỳ đánh giá' },
  noneOverdue: 'không có việc quá hạn',
  asOf: (date) => `Số liệu tính đến ${date}.`,
  headline: (overdue, agreements) => `${overdue} việc quá hạn trong ${agreements} thỏa thuận đồng chí phụ trách`,
  headlineClear: (inTerm, agreements) =>
    `Không có việc quá hạn; ${inTerm} việc đang thực hiện trong hạn ở ${agreements} thỏa thuận đồng chí phụ trách`,
  nothing: 'Không có việc quá hạn và không có nội dung chờ ý kiến đồng chí.',
  ahead: (agreement, period, cutOff) => `Sắp đến kỳ đánh giá ${period}: chốt số liệu ${cutOff} (${agreement}).`,
  count: {
    doneOnTime: 'hoàn thành đúng hạn',
    doneLate: 'hoàn thành quá hạn',
    inTerm: 'đang thực hiện trong hạn',
    overdue: 'đang thực hiện quá hạn',
  },
  withoutDate: (n) => `Ngoài ra có ${n} việc thường xuyên hoặc không thời hạn.`,
  change: (difference, since) => (difference === 0 ? `không đổi so với ${since}` : `${signed(difference)} so với ${since}`),
  red: 'Quá hạn',
  contradictions: 'Các bên báo cáo khác nhau',
  stale: 'Lâu không có cập nhật',
  unacknowledged: 'Chưa xác nhận tiếp nhận',
  decisions: 'Chờ ý kiến đồng chí',
  listed: 'Đưa ra cuộc họp lãnh đạo sắp tới',
  coming: 'Sắp tới',
  daysLate: (n) => `Quá hạn ${n} ngày làm việc`,
  sides: (sides) => sides.map(({ locality, state }) => `${locality}: ${state}`).join(' · '),
  lastUpdate: (date) => (date ? `Cập nhật gần nhất: ${date}` : 'Chưa có cập nhật nào'),
  assignedOn: (date) => `Giao ngày: ${date}`,
  extension: (from, to) => `Đề nghị gia hạn từ ${from} đến ${to}`,
  recommendation: (text) => `Kiến nghị: ${text}`,
  sign: (period) => `Báo cáo tổng hợp chờ ký, ${period}`,
  stage: {
    agencyDeadline: 'hạn gửi cập nhật của các cơ quan',
    signature: 'hạn ký báo cáo',
    submission: 'hạn gửi báo cáo tới Thường trực cấp ủy',
    meeting: 'họp đánh giá',
    dueDate: 'thời hạn nhiệm vụ',
  },
  restOf: (n) => `và ${n} nội dung khác`,
  open: 'Xem đầy đủ',
  why: (office, agency) =>
    `Kính gửi đồng chí với tư cách ${office}, ${agency}. Điểm tin gửi vào ngày làm việc đầu tuần và một tuần trước mỗi kỳ đánh giá.`,
};
