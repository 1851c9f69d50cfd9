import { formatDayAndDate, type Language } from '@dondoc/kernel';
import type { LinkView } from '@dondoc/reminders';

export interface DeedWords {
  title: string;
  /** What the button does. */
  does: string;
  button: string;
  done: string;
  /** What comes next. */
  next: string;
}

const vi: Record<LinkView['deed'], DeedWords> = {
  acknowledge: {
    title: 'Tiếp nhận nhiệm vụ',
    does: 'Khi đồng chí bấm nút dưới đây, hệ thống ghi nhận cơ quan đã tiếp nhận nhiệm vụ này.',
    button: 'Tiếp nhận',
    done: 'Đã ghi nhận: nhiệm vụ được tiếp nhận.',
    next: 'Hệ thống sẽ nhắc trước thời hạn và ngừng nhắc khi kết quả đã được báo cáo.',
  },
  nothingNew: {
    title: 'Không có gì mới trong kỳ',
    does: 'Khi đồng chí bấm nút dưới đây, hệ thống ghi nhận một bản cập nhật của kỳ này: không có gì mới. Tiến độ và trạng thái giữ nguyên.',
    button: 'Không có gì mới trong kỳ',
    done: 'Đã ghi nhận: không có gì mới trong kỳ.',
    next: 'Việc này sẽ không được nhắc lại trong kỳ. Nếu có kết quả mới trước khi chốt số liệu, đồng chí vẫn cập nhật được.',
  },
};

const en: Record<LinkView['deed'], DeedWords> = {
  acknowledge: {
    title: 'Acknowledge the task',
    does: 'When you press the button below, it is recorded that your agency has acknowledged this task.',
    button: 'Acknowledge',
    done: 'Recorded: the task is acknowledged.',
    next: 'Reminders come before the deadline and stop once the results are reported.',
  },
  nothingNew: {
    title: 'Nothing new this period',
    does: 'When you press the button below, a status update of this period is recorded: nothing new. Progress and state stay as they are.',
    button: 'Nothing new this period',
    done: 'Recorded: nothing new this period.',
    next: 'You are not reminded of it again in this period. Should there be results before the period is locked, you can still report them.',
  },
};

export const DEED_WORDS = { vi, en };

export const PAGE_WORDS = {
  vi: {
    agreement: 'Thỏa thuận',
    task: 'Nhiệm vụ',
    agency: 'Cơ quan chủ trì',
    period: 'Kỳ báo cáo',
    deadline: 'Thời hạn',
    actingFor: 'Người thực hiện',
    open: 'Đăng nhập và mở nhiệm vụ',
    instead: 'Có nội dung cần báo cáo?',
    until: (date: string) => `Liên kết dùng được một lần, đến hết ${formatDayAndDate(date, 'vi')}.`,
    nothingDone: 'Chưa thực hiện được',
    notValid: 'Liên kết không hợp lệ',
    myWork: 'Đăng nhập và xem việc của tôi',
  },
  en: {
    agreement: 'Agreement',
    task: 'Task',
    agency: 'Lead agency',
    period: 'Period',
    deadline: 'Deadline',
    actingFor: 'Done by',
    open: 'Sign in and open the task',
    instead: 'Is there something to report?',
    until: (date: string) => `The link works once, until the end of ${formatDayAndDate(date, 'en')}.`,
    nothingDone: 'Nothing was recorded',
    notValid: 'This link is not valid',
    myWork: 'Sign in and see my work',
  },
} satisfies Record<Language, object>;
