import type { MorningWords } from './morning-words';

export const morningVi: MorningWords = {
  title: (date) => `Tình hình gửi cập nhật – ${date}`,
  counted: (n) => `${n} cơ quan chưa gửi đủ cập nhật`,
  heading: (period) => `Tình hình gửi cập nhật, ${period}`,
  progress: (sent, asked) => `Đã nhận ${sent}/${asked} bản cập nhật.`,
  deadline: (date, daysLeft) => {
    if (daysLeft > 0) return `Hạn các cơ quan gửi: ${date} (còn ${daysLeft} ngày làm việc).`;
    return daysLeft === 0
      ? `Hạn các cơ quan gửi: ${date} (ngày cuối).`
      : `Hạn các cơ quan gửi: ${date} (đã qua ${-daysLeft} ngày làm việc).`;
  },
  ownDeadline: (date) => `Hạn riêng sau khi trả lại: ${date}`,
  notSent: 'Chưa gửi',
  partly: 'Mới gửi một phần',
  late: 'Quá hạn gửi',
  awaited: (awaited, sent) => (awaited > 0 ? `Còn ${awaited} bản cập nhật chưa gửi${sent > 0 ? `, đã gửi ${sent}` : ''}.` : ''),
  returned: (n, titles) => `Đã trả lại, chờ bổ sung (${n}): ${titles}`,
  complete: (n, names) => `Đã gửi đủ (${n}): ${names}.`,
  more: (n) => `và ${n} cơ quan khác`,
  open: 'Mở bảng theo dõi kỳ báo cáo',
};
