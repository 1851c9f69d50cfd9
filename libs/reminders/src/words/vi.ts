import { formatDayAndDate } from '@dondoc/kernel';
import { accountChangeVi } from './account-change-words';
import { accountVi } from './account-words';
import { anchorVi } from './anchor-words';
import { breakGlassVi } from './break-glass-words';
import { calendarVi } from './calendar-words';
import type { Catalogue } from './catalogue';
import { digestVi } from './digest-vi';
import { morningVi } from './morning-vi';
import { noticesVi } from './notices-vi';
import { ROLE_WORDS } from './roles';

const withPeriod = (what: string) => (period: string | null) => (period ? `${what}, ${period}` : what);

export const vi: Catalogue = {
  brand: '[Đôn Đốc]',
  counted: {
    overdue: (n) => `${n} việc quá hạn`,
    due: (n) => `${n} việc đến hạn`,
    soon: (n) => `${n} việc sắp đến hạn`,
    lateOfOthers: (n) => `${n} việc quá hạn cần chỉ đạo`,
    forMeeting: (n) => `${n} việc đưa ra cuộc họp lãnh đạo`,
    silent: (n) => `${n} việc lâu không có cập nhật`,
    counterpart: (n) => `${n} việc của phía đối tác để biết`,
  },
  dailyTitle: (date) => `Việc cần xử lý – ${date}`,
  greeting: (name, isViceChair) =>
    `Kính gửi đồng chí ${isViceChair && !name.startsWith('Phó Chủ tịch') ? 'Phó Chủ tịch ' : ''}${name}`.trimEnd().concat(','),
  greetingOffice: (office, agency) => `Kính gửi: ${office}, ${agency}.`,
  insteadOf: (role) => `Hiện không có ${ROLE_WORDS[role].vi} nào có mặt để nhận việc này, vì vậy thư được gửi tới đồng chí.`,
  dailyIntro: (date, counts) => `Tính đến ${date}, có ${counts}.`,
  lateMail: 'Thư này đến muộn hơn lịch vì hệ thống bị gián đoạn. Các thời hạn dưới đây vẫn giữ nguyên.',
  standing: {
    overdue: (days) => `Quá hạn ${days} ngày làm việc`,
    due: () => 'Đến hạn',
    soon: () => 'Sắp đến hạn',
    silent: (days) => `Không có cập nhật trong ${days} ngày làm việc`,
  },
  owed: {
    statusUpdate: withPeriod('Cập nhật tiến độ'),
    dueDate: () => 'Hoàn thành nhiệm vụ',
    acknowledgement: () => 'Xác nhận tiếp nhận nhiệm vụ',
    consolidation: withPeriod('Tổng hợp báo cáo'),
    signature: withPeriod('Ký báo cáo'),
    explanation: () => 'Giải trình',
    stale: () => 'Cập nhật tiến độ nhiệm vụ',
    directive: () => 'Thực hiện ý kiến chỉ đạo',
  },
  deadline: (date) => `Thời hạn: ${date}`,
  countedDeadline: (date, given) => `Thời hạn: ${date} (đã cộng thời gian tạm dừng; thời hạn giao là ${given})`,
  silentSince: (date) => `Thông tin gần nhất từ cơ quan: ${date}`,
  agencyLine: (agency) => `Cơ quan thực hiện: ${agency}`,
  ask: ({ kind, concern, standing, agency }) => {
    if (concern === 'counterpart') return `Thông báo để biết: ${agency} (phía đối tác) chưa hoàn thành. Đồng chí không phải xử lý.`;
    if (concern === 'standsIn') return 'Đề nghị đồng chí xử lý hoặc phân công người thực hiện.';
    if (concern === 'keepsList') return 'Đã đôn đốc nhiều lần. Đề nghị đưa vào danh mục trình cuộc họp lãnh đạo sắp tới.';
    if (concern === 'oversees') return 'Kính trình đồng chí xem xét, chỉ đạo cơ quan thực hiện.';
    if (kind === 'stale') return 'Đề nghị đồng chí tìm hiểu, tháo gỡ vướng mắc và yêu cầu cơ quan cập nhật tiến độ.';
    if (concern === 'heads') return 'Cơ quan chưa báo cáo. Đề nghị đồng chí chỉ đạo thực hiện.';
    if (concern === 'coordinates') return 'Cơ quan thực hiện còn chậm. Đề nghị đồng chí đôn đốc.';
    if (concern === 'cooperates') return `${agency} chủ trì. Đề nghị bổ sung phần việc phối hợp của cơ quan đồng chí.`;
    if (kind === 'dueDate' && standing === 'overdue')
      return 'Đề nghị báo cáo kết quả; nếu cần thêm thời gian, đề nghị gia hạn và nêu rõ lý do.';
    return {
      statusUpdate: 'Đề nghị cập nhật kết quả, khó khăn, vướng mắc và kiến nghị (nếu có).',
      dueDate: 'Đề nghị báo cáo kết quả; nếu cần thêm thời gian, đề nghị gia hạn trước thời hạn.',
      acknowledgement: 'Đề nghị xác nhận đã tiếp nhận nhiệm vụ.',
      consolidation: 'Đề nghị tổng hợp và chốt báo cáo của kỳ này.',
      signature: 'Kính trình đồng chí xem xét, ký báo cáo.',
      explanation: 'Đề nghị gửi giải trình.',
      stale: 'Đề nghị cập nhật tiến độ.',
      directive: 'Đề nghị thực hiện và báo cáo kết quả thực hiện ý kiến chỉ đạo.',
    }[kind];
  },
  next: {
    owner: (date) => `Nếu chưa xong, sẽ nhắc lại vào ${date}.`,
    agencyHead: (date) => `Nếu chưa xong, sẽ báo cáo lãnh đạo cơ quan vào ${date}.`,
    viceChair: (date) => `Nếu chưa xong, sẽ báo cáo Phó Chủ tịch phụ trách vào ${date}.`,
    leadershipMeeting: (date) => `Nếu chưa xong, sẽ đưa vào danh mục trình cuộc họp lãnh đạo vào ${date}.`,
  },
  open: {
    statusUpdate: 'Cập nhật tiến độ',
    dueDate: 'Báo cáo kết quả',
    acknowledgement: 'Xác nhận tiếp nhận',
    consolidation: 'Mở kỳ đánh giá',
    signature: 'Mở báo cáo',
    explanation: 'Gửi giải trình',
    stale: 'Cập nhật tiến độ',
    directive: 'Báo cáo kết quả',
  },
  quick: { acknowledge: 'Tiếp nhận', nothingNew: 'Không có gì mới trong kỳ' },
  quickNote: 'không cần đăng nhập, dùng được một lần',
  look: 'Xem chi tiết',
  more: (n) => `và ${n} việc khác`,
  seeAll: 'Xem tất cả việc của tôi',
  closing: 'Trân trọng.',
  why: (office, agency) =>
    `Đồng chí nhận thư này với tư cách ${office}, ${agency}. Mỗi ngày làm việc có nhiều nhất một thư tổng hợp; việc đã cập nhật sẽ không được nhắc lại.`,
  foot: { mailSettings: 'Tùy chọn nhận thư', noReminders: 'Không nhận thư nhắc' },
  whyAtOnce: (office, agency) =>
    `Đồng chí nhận thư này với tư cách ${office}, ${agency}, vì có người đang chờ đồng chí xử lý hoặc cần biết.`,
  digest: digestVi,
  morning: morningVi,
  notice: noticesVi,
  calendar: calendarVi,
  breakGlass: breakGlassVi,
  anchor: anchorVi,
  account: accountVi,
  accountChange: accountChangeVi,
  day: (date) => formatDayAndDate(date, 'vi'),
};
