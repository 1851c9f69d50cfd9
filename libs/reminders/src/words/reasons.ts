import { formatDayAndDate, type LocalDate, localDateAt, localTimeAt, type Role, type Words } from '@dondoc/kernel';
import type { SubjectKind } from '../domain/ladder';
import { en } from './en';
import { ROLE_WORDS } from './roles';
import { vi } from './vi';

const day = (date: LocalDate): Words => ({ vi: formatDayAndDate(date, 'vi'), en: formatDayAndDate(date, 'en') });

const STATES: Record<string, Words> = {
  owed: { vi: 'chưa thực hiện', en: 'still owed' },
  met: { vi: 'đã thực hiện', en: 'met' },
  closed: { vi: 'đã đóng', en: 'closed' },
  paused: { vi: 'tạm dừng', en: 'paused' },
};

/** Why a planned reminder did not leave. */
const WHY_NOT: Record<string, Words> = {
  met: { vi: 'việc đã được thực hiện trước khi gửi', en: 'it had been met before the mail left' },
  closed: { vi: 'việc đã đóng trước khi gửi', en: 'it had been closed before the mail left' },
  paused: { vi: 'việc đã tạm dừng trước khi gửi', en: 'it had been paused before the mail left' },
  held: { vi: 'giải trình đã được chấp nhận, việc nhắc tạm ngừng', en: 'an accepted explanation held it' },
  deadlineMoved: { vi: 'thời hạn đã thay đổi trước khi gửi', en: 'the deadline had moved before the mail left' },
  handedOver: { vi: 'việc đã bàn giao cho cơ quan khác trước khi gửi', en: 'it had been handed over before the mail left' },
  muted: { vi: 'người nhận đã tắt thư nhắc', en: 'the recipient has turned reminders off' },
  leftOffice: { vi: 'người nhận không còn giữ vị trí này', en: 'the recipient had left the office' },
};

/** Why a reminder did not leave, in words; what has none is said as it is kept. */
export const plain = (reason: string): Words => WHY_NOT[reason] ?? { vi: reason, en: reason };

/** The sentences of `explain`. */
export const REASONS = {
  owed: (kind: SubjectKind, agency: Words, deadline: LocalDate, state: string): Words => ({
    vi: `${vi.owed[kind](null)}: ${agency.vi}, ${kind === 'stale' ? 'thông tin gần nhất ngày' : 'thời hạn'} ${day(deadline).vi}, ${STATES[state]?.vi ?? state}.`,
    en: `${en.owed[kind](null)}: ${agency.en}, ${kind === 'stale' ? 'last heard of on' : 'deadline'} ${day(deadline).en}, ${STATES[state]?.en ?? state}.`,
  }),
  disabled: { vi: 'Tài khoản của người này đã bị khóa: không gửi thư.', en: 'This person’s account is disabled: no mail is sent.' },
  addressSuppressed: {
    vi: 'Địa chỉ thư của người này bị từ chối nhiều lần: không gửi cho đến khi quản trị viên cho phép lại.',
    en: 'Mail servers refused this person’s address again and again: nothing is sent until an administrator allows it.',
  },
  muted: {
    vi: 'Người này đã tắt thư nhắc; thư đến hạn, quá hạn vẫn gửi.',
    en: 'This person has turned reminders off; what is due or overdue is sent all the same.',
  },
  pausedUntil: (date: LocalDate): Words => ({
    vi: `Người này tạm dừng nhận thư nhắc đến ${day(date).vi}; thư đến hạn, quá hạn vẫn gửi.`,
    en: `This person has paused reminders until ${day(date).en}; what is due or overdue is sent all the same.`,
  }),
  absentUntil: (date: LocalDate): Words => ({
    vi: `Người này vắng mặt đến hết ${day(date).vi}: thư gửi tới người thay, hộp thư của đơn vị hoặc cấp trên.`,
    en: `This person is away until ${day(date).en}: mail goes to a substitute, the office’s mailbox or those above.`,
  }),
  concerned: (role: Role, agency: Words): Words => ({
    vi: `Người này được báo với tư cách ${ROLE_WORDS[role].vi}, ${agency.vi}.`,
    en: `This person is told as ${ROLE_WORDS[role].en}, ${agency.en}.`,
  }),
  unconcerned: { vi: 'Người này không giữ vị trí nào được báo về việc này.', en: 'This person holds no office that is told of this.' },
  sent: (rung: string, at: string, address: string): Words => ({
    vi: `Mốc ${rung}: đã gửi lúc ${localTimeAt(at)}, ${day(localDateAt(at)).vi}, tới ${address}.`,
    en: `Rung ${rung}: sent at ${localTimeAt(at)}, ${day(localDateAt(at)).en}, to ${address}.`,
  }),
  dropped: (rung: string, reason: string): Words => ({
    vi: `Mốc ${rung}: không gửi vì ${plain(reason).vi}.`,
    en: `Rung ${rung}: not sent, because ${plain(reason).en}.`,
  }),
  waiting: (rung: string, date: LocalDate, state: string): Words => ({
    vi: `Mốc ${rung}: nằm trong thư của ${day(date).vi} (${state}).`,
    en: `Rung ${rung}: in the mail of ${day(date).en} (${state}).`,
  }),
  notTheirs: (rung: string): Words => ({
    vi: `Mốc ${rung}: khi đó người này chưa giữ vị trí nhận thư, hoặc đã tắt thư nhắc.`,
    en: `Rung ${rung}: the person did not hold the office at that time, or had turned reminders off.`,
  }),
  passedOver: (rung: string, date: LocalDate): Words => ({
    vi: `Mốc ${rung} (${day(date).vi}): không phát hành, vì khi đó việc chưa phát sinh, đã thực hiện hoặc tạm dừng, hoặc đã gộp vào mốc sau.`,
    en: `Rung ${rung} (${day(date).en}): not issued; the thing was not owed then, or it was joined into a later rung.`,
  }),
  next: (rung: string, date: LocalDate): Words => ({
    vi: `Mốc tiếp theo: ${rung}, ${day(date).vi}.`,
    en: `Next rung: ${rung}, ${day(date).en}.`,
  }),
  noNext: { vi: 'Không còn mốc nào cho người này.', en: 'There is no further rung for this person.' },
};
