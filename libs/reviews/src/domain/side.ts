import { conflict, type Id, type Instant, invalid, type LocalDate, tidy } from '@dondoc/kernel';

/** How far one side of a review has come. */
export type SideState = 'collecting' | 'locked' | 'compiled' | 'signed' | 'delivered' | 'concluded';

type SideDeed = 'lock' | 'reopen' | 'compile' | 'sign' | 'deliver' | 'conclude';

/** From which states, and to which. A new compilation after a reopening of either side replaces what was signed or delivered before. */
const TRANSITIONS: Record<SideDeed, { from: readonly SideState[]; to: SideState }> = {
  lock: { from: ['collecting'], to: 'locked' },
  reopen: { from: ['locked', 'compiled', 'signed', 'delivered'], to: 'collecting' },
  compile: { from: ['locked', 'compiled', 'signed', 'delivered'], to: 'compiled' },
  sign: { from: ['compiled'], to: 'signed' },
  deliver: { from: ['signed', 'delivered'], to: 'delivered' },
  conclude: { from: ['signed', 'delivered'], to: 'concluded' },
};

const REFUSALS: Record<SideDeed, [code: string, vi: string, en: string]> = {
  lock: ['review.notCollecting', 'Bên này đã chốt số liệu.', 'This side is locked already.'],
  reopen: [
    'review.notReopenable',
    'Chỉ mở lại được kỳ đã chốt và chưa có kết luận.',
    'Only a period that is locked and not yet concluded can be reopened.',
  ],
  compile: ['review.notLocked', 'Bên này chưa chốt số liệu.', 'This side is not locked yet.'],
  sign: ['review.notCompiled', 'Báo cáo của bên này chưa được tổng hợp.', 'The report of this side is not compiled.'],
  deliver: ['review.notSigned', 'Báo cáo của bên này chưa được ký.', 'The report of this side is not signed.'],
  conclude: ['review.notSigned', 'Báo cáo của bên này chưa được ký.', 'The report of this side is not signed.'],
};

const LONGEST_REASON = 2000;
/** Unassessed tasks named in a refusal. */
const NAMED_AT_MOST = 10;

/** One party's part in a review. */
export class ReviewSide {
  readonly id!: Id;
  readonly reviewId!: Id;
  readonly partyId!: Id;
  state!: SideState;
  lockedAt!: Instant | null;
  lockedByOfficeId!: Id | null;
  reopenedReason!: string | null;
  /** After a reopening: the calendar locks the side again when this day has passed. */
  reopenedUntil!: LocalDate | null;

  private constructor() {}

  static opened(given: { id: Id; reviewId: Id; partyId: Id }): ReviewSide {
    const nothing = { lockedAt: null, lockedByOfficeId: null, reopenedReason: null, reopenedUntil: null };
    return Object.assign(new ReviewSide(), given, { state: 'collecting' as const, ...nothing });
  }

  /** @throws conflict `review.notCollecting` */
  lock(at: Instant, officeId: Id | null): void {
    this.become('lock');
    this.lockedAt = at;
    this.lockedByOfficeId = officeId;
  }

  /** @throws conflict `review.notReopenable`, invalid `review.reasonMissing` */
  reopen(reason: string, until: LocalDate): void {
    const text = tidy(reason);
    if (text === '' || text.length > LONGEST_REASON)
      throw invalid(
        'review.reasonMissing',
        'Cần nêu lý do mở lại (tối đa 2000 ký tự).',
        'Give the reason for reopening (2000 characters at the most).',
      );
    this.become('reopen');
    Object.assign(this, { reopenedReason: text, reopenedUntil: until, lockedAt: null, lockedByOfficeId: null });
  }

  compile(): void {
    this.become('compile');
  }

  sign(): void {
    this.become('sign');
  }

  deliver(): void {
    this.become('deliver');
  }

  /** `unassessed`: codes of the tasks on whose lines the coordinator has said nothing yet. @throws conflict `review.concluded`, `review.notSigned`, `review.unassessed` */
  conclude(unassessed: readonly string[]): void {
    this.mustNotBeConcluded();
    this.become('conclude');
    const lines = unassessed.length;
    if (lines > 0)
      throw conflict(
        'review.unassessed',
        `Còn ${lines} nội dung của bên này chưa được cơ quan đầu mối đánh giá.`,
        `The coordinator has not assessed ${lines} line(s) of this side yet.`,
        { lines, tasks: unassessed.slice(0, NAMED_AT_MOST) },
      );
  }

  /** @throws conflict `review.concluded` */
  mustNotBeConcluded(): void {
    if (this.state === 'concluded') throw conflict('review.concluded', 'Bên này đã có kết luận.', 'This side is concluded already.');
  }

  /** Still collecting although the submission date, or the last day of a reopening, has passed. */
  isOver(submissionOn: LocalDate, today: LocalDate): boolean {
    return this.state === 'collecting' && submissionOn < today && (this.reopenedUntil ?? submissionOn) < today;
  }

  /** @throws conflict where the lines of this side are locked */
  mustBeCollecting(): void {
    if (this.state !== 'collecting')
      throw conflict('review.locked', 'Số liệu của kỳ này đã chốt.', 'This period is locked.', { state: this.state });
  }

  private become(deed: SideDeed): void {
    const { from, to } = TRANSITIONS[deed];
    if (!from.includes(this.state)) throw conflict(...REFUSALS[deed], { state: this.state });
    this.state = to;
  }
}
