import { formatDayAndDate, type Instant, type LocalDate, localDateAt, localTimeAt, type Words } from '@dondoc/kernel';

const NAMES = {
  digest: { vi: 'Điểm tin', en: 'Digest' },
  morningList: { vi: 'Thư trong ngày', en: 'Mail of the day' },
} as const;

const on = (date: LocalDate): Words => ({ vi: formatDayAndDate(date, 'vi'), en: formatDayAndDate(date, 'en') });

/** The same sentence for each kind of mail that comes round. */
const ofEach = <A extends readonly unknown[]>(say: (name: Words, ...about: A) => Words) => ({
  digest: (...about: A) => say(NAMES.digest, ...about),
  morningList: (...about: A) => say(NAMES.morningList, ...about),
});

/** The sentences of `explain` about digests and morning lists. */
export const ROUND_REASONS = {
  sent: ofEach((name: Words, day: LocalDate, at: Instant, address: string) => ({
    vi: `${name.vi} ${on(day).vi}: đã gửi lúc ${localTimeAt(at)}, ${on(localDateAt(at)).vi}, tới ${address}.`,
    en: `${name.en} of ${on(day).en}: sent at ${localTimeAt(at)}, ${on(localDateAt(at)).en}, to ${address}.`,
  })),
  dropped: ofEach((name: Words, day: LocalDate, reason: string) => ({
    vi: `${name.vi} ${on(day).vi}: không gửi, lý do: ${reason}`,
    en: `${name.en} of ${on(day).en}: not sent, because: ${reason}`,
  })),
  waiting: ofEach((name: Words, day: LocalDate, state: string) => ({
    vi: `${name.vi} ${on(day).vi}: đang chờ gửi (${state}).`,
    en: `${name.en} of ${on(day).en}: waits to be sent (${state}).`,
  })),
  emptyNotWanted: (day: LocalDate): Words => ({
    vi: `Điểm tin ${on(day).vi}: không có việc cần báo, và người này chọn không nhận điểm tin trống.`,
    en: `Digest of ${on(day).en}: it had nothing to say, and this person does not want empty ones.`,
  }),
  notTheirs: (day: LocalDate): Words => ({
    vi: `Điểm tin ${on(day).vi}: không có thư cho người này; khi đó chưa giữ vị trí, vắng mặt, đã tắt thư nhắc hoặc tạm dừng nhận thư.`,
    en: `Digest of ${on(day).en}: no mail for this person, who did not hold the office then, was away, or had turned reminders off or paused them.`,
  }),
  next: ofEach((name: Words, day: LocalDate) => ({
    vi: `${name.vi} tiếp theo: ${on(day).vi}.`,
    en: `Next ${name.en.toLowerCase()}: ${on(day).en}.`,
  })),
  nothingCollected: {
    vi: 'Không có kỳ đánh giá nào của bên này đang chờ cơ quan gửi: chưa có danh sách buổi sáng.',
    en: 'No review of this side waits for agencies: there is no morning list for now.',
  },
  unconcerned: {
    vi: 'Người này không phụ trách cũng không làm đầu mối của bên nào trong thỏa thuận: không nhận điểm tin, không nhận danh sách buổi sáng.',
    en: 'This person neither oversees nor coordinates a side of the agreement: no digest and no morning list is theirs.',
  },
};
