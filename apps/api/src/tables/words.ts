import type { Words } from '@dondoc/kernel';

/** What the values of columns are called: as the screens call them, which a test sees to. */

export const ROLE_WORDS: Record<string, Words> = {
  focalPoint: { vi: 'Cán bộ đầu mối', en: 'Focal point' },
  agencyHead: { vi: 'Lãnh đạo cơ quan', en: 'Head of agency' },
  coordinator: { vi: 'Cơ quan thường trực', en: 'Coordinating agency' },
  viceChair: { vi: 'Phó Chủ tịch UBND', en: 'Vice-Chair' },
  committeeOffice: { vi: 'Văn phòng Thường trực cấp ủy', en: 'Standing Committee office' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  operator: { vi: 'Quản trị vận hành', en: 'Operator' },
  auditor: { vi: 'Kiểm tra, giám sát', en: 'Auditor' },
};

export const DOCUMENT_TYPE_WORDS: Record<string, Words> = {
  conclusion: { vi: 'Kết luận hội nghị', en: 'Conference conclusion' },
  memorandum: { vi: 'Bản ghi nhớ', en: 'Memorandum' },
  minute: { vi: 'Biên bản hợp tác', en: 'Minute' },
  notice: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
};

export const REVIEW_STATE_WORDS: Record<string, Words> = {
  collecting: { vi: 'đang thu thập', en: 'collecting' },
  locked: { vi: 'đã chốt số liệu', en: 'locked' },
  compiled: { vi: 'đã tổng hợp', en: 'compiled' },
  delivered: { vi: 'đã trình', en: 'delivered' },
  concluded: { vi: 'đã kết luận', en: 'concluded' },
};

export const REPORT_STATE_WORDS: Record<string, Words> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  signed: { vi: 'đã ký', en: 'signed' },
};

export const MAIL_STATE_WORDS: Record<string, Words> = {
  planned: { vi: 'sẽ gửi', en: 'to be sent' },
  leased: { vi: 'đang gửi', en: 'being sent' },
  sent: { vi: 'đã gửi', en: 'sent' },
  retrying: { vi: 'sẽ thử lại', en: 'to be tried again' },
  bounced: { vi: 'bị trả lại', en: 'bounced' },
  suppressed: { vi: 'không gửi: địa chỉ bị ngừng', en: 'not sent: the address is suppressed' },
  cancelled: { vi: 'không gửi nữa', en: 'not sent any more' },
  unknown: { vi: 'không rõ đã đến chưa', en: 'unknown whether it arrived' },
};

export const MAIL_KIND_WORDS: Record<string, Words> = {
  daily: { vi: 'thư tổng hợp ngày', en: 'mail of the day' },
  digest: { vi: 'điểm tin', en: 'digest' },
  atOnce: { vi: 'thông báo ngay', en: 'at once' },
  report: { vi: 'báo cáo', en: 'report' },
  calendar: { vi: 'lịch làm việc', en: 'working calendar' },
  account: { vi: 'tài khoản', en: 'account' },
  administration: { vi: 'quản trị', en: 'administration' },
  anchor: { vi: 'mã neo nhật ký', en: 'anchor of the journal' },
};

export const CYCLE_STATE_WORDS: Record<string, Words> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  proposed: { vi: 'chờ phê duyệt', en: 'waiting for approval' },
  active: { vi: 'đang áp dụng', en: 'in force' },
  retired: { vi: 'đã thay thế', en: 'superseded' },
};

export const DAY_KIND_WORDS: Record<string, Words> = {
  statutory: { vi: 'nghỉ lễ', en: 'holiday' },
  compensatory: { vi: 'nghỉ bù', en: 'compensatory day off' },
  swapOff: { vi: 'nghỉ hoán đổi', en: 'swapped day off' },
  makeUp: { vi: 'làm bù', en: 'make-up working day' },
  localOff: { vi: 'nghỉ riêng của địa phương', en: 'day off in this locality' },
};

export const SIX_CLEAR_WORDS: Record<string, Words> = {
  person: { vi: 'người', en: 'person' },
  work: { vi: 'việc', en: 'work' },
  time: { vi: 'thời gian', en: 'time' },
  responsibility: { vi: 'trách nhiệm', en: 'responsibility' },
  product: { vi: 'sản phẩm', en: 'product' },
  authority: { vi: 'thẩm quyền', en: 'authority' },
};

export const WORK_GROUP_WORDS: Record<string, Words> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  toDecide: { vi: 'Chờ tôi quyết định', en: 'For me to decide' },
  toConfirm: { vi: 'Chờ tôi xác nhận', en: 'For me to confirm' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  coming: { vi: 'Sắp tới', en: 'Coming' },
  undated: { vi: 'Không thời hạn', en: 'Without a date' },
};

export const LINE_STATE_WORDS: Record<string, Words> = {
  awaited: { vi: 'chưa gửi', en: 'not sent' },
  sent: { vi: 'đã gửi', en: 'sent' },
  returned: { vi: 'trả lại', en: 'returned' },
  notAsked: { vi: 'không hỏi', en: 'not asked' },
};

export const ASSESSMENT_WORDS: Record<string, Words> = {
  accepted: { vi: 'đã nhận', en: 'accepted' },
  notSent: { vi: 'ghi là không gửi', en: 'noted as not sent' },
  returned: { vi: 'đã trả lại', en: 'returned' },
};

/** A value without words is shown as it is. */
export const wordOf = (words: Record<string, Words>, value: string | null): Words | string | null =>
  value === null ? null : (words[value] ?? value);
