import { addDays, conflict, type DomainError, type Id, type Instant, type LocalDate, notFound } from '@dondoc/kernel';

/** What a link in a mail lets one person do for one office with one thing, without signing in. */
export type LinkDeed = 'acknowledge' | 'nothingNew';

export interface MailLink {
  deed: LinkDeed;
  /** The assignment to acknowledge, or the status update that is owed. */
  aboutId: Id;
  personId: Id;
  officeId: Id;
  /** The last day on which it works. */
  until: LocalDate;
}

/** Days on which a link works after the day of its mail. */
const LINK_DAYS = 14;

export const linkUntil = (mailDay: LocalDate): LocalDate => addDays(mailDay, LINK_DAYS);

/** How things stand with a link, as they are read when it is opened and again when the button is pressed. */
export interface LinkStanding {
  usedAt: Instant | null;
  /** The person still holds the office. */
  holds: boolean;
  /** The agency of that office is in the lead. */
  leads: boolean;
  acknowledgedAt: Instant | null;
  assignmentState: string;
  /** Of the status update; null where the link is about something else. */
  subjectState: string | null;
}

/** The address is cut off, altered or made up. */
export const linkForged = () =>
  notFound(
    'link.forged',
    'Liên kết này không hợp lệ. Có thể địa chỉ đã bị cắt ngắn; đề nghị mở lại từ thư.',
    'This link is not valid. Perhaps the address was cut off; please open it from the mail again.',
  );

export const linkUsed = () =>
  conflict('link.used', 'Liên kết này đã được dùng; mỗi liên kết chỉ dùng một lần.', 'This link has been used; each link works once.');

export const linkStale = () =>
  conflict(
    'link.stalePage',
    'Trang này mở đã lâu nên chưa ghi nhận. Đề nghị bấm lại.',
    'The page was open for too long, so nothing was recorded. Please press the button again.',
  );

/** The period was closed, or another update came in, at the very moment of the press. */
export const linkOvertaken = () =>
  conflict(
    'link.overtaken',
    'Kỳ báo cáo đã chốt số liệu hoặc bản cập nhật không còn được yêu cầu; chưa ghi nhận gì.',
    'The period has been locked, or the update is no longer asked for; nothing was recorded.',
  );

const expired = () =>
  conflict(
    'link.expired',
    'Liên kết này đã hết hạn. Đề nghị đăng nhập để xử lý, hoặc dùng liên kết trong thư mới nhất.',
    'This link has expired. Please sign in, or use the link in the latest mail.',
  );
const lostOffice = () =>
  conflict(
    'link.lostOffice',
    'Đồng chí không còn giữ vị trí mà liên kết này được cấp, nên liên kết không còn hiệu lực.',
    'You no longer hold the office for which this link was made, so it no longer works.',
  );
const handedOver = () =>
  conflict('link.handedOver', 'Nhiệm vụ này đã chuyển cho cơ quan khác chủ trì.', 'Another agency is in the lead of this task now.');
const alreadyAcknowledged = () =>
  conflict('link.alreadyAcknowledged', 'Nhiệm vụ này đã được tiếp nhận.', 'This task has been acknowledged already.');
const alreadySent = () =>
  conflict('link.alreadySent', 'Bản cập nhật của kỳ này đã được gửi.', 'The update of this period has been sent already.');
const paused = () => conflict('link.paused', 'Nhiệm vụ này đang tạm dừng.', 'This task is paused.');
const closed = () =>
  conflict('link.closed', 'Nhiệm vụ này đã kết thúc; không còn gì phải xử lý.', 'This task has been closed; there is nothing left to do.');

/** Why nothing can be done by this link any more, in words; null where the button may be pressed. */
export function whyLinkRefuses(link: MailLink, standing: LinkStanding, today: LocalDate): DomainError | null {
  const { usedAt, holds, leads, assignmentState, acknowledgedAt, subjectState } = standing;
  if (usedAt) return linkUsed();
  if (today > link.until) return expired();
  if (!holds) return lostOffice();
  if (!leads) return handedOver();
  if (subjectState === 'met') return alreadySent();
  if (link.deed === 'acknowledge' && acknowledgedAt) return alreadyAcknowledged();
  if (assignmentState === 'paused') return paused();
  if (assignmentState === 'done' || assignmentState === 'no_longer_applicable') return closed();
  return subjectState !== null && subjectState !== 'owed' ? linkOvertaken() : null;
}
