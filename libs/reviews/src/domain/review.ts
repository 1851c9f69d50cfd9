import type { Fact, Id, Instant, LocalDate } from '@dondoc/kernel';
import type { PlannedUnderVersion } from './planned-reviews';
import type { ReviewSide, SideState } from './side';

export type ReviewState = 'collecting' | 'locked' | 'compiled' | 'delivered' | 'concluded';

/** A review as a whole is where its last side is. */
const AS_A_WHOLE: Record<SideState, ReviewState> = {
  collecting: 'collecting',
  locked: 'locked',
  compiled: 'compiled',
  signed: 'compiled',
  delivered: 'delivered',
  concluded: 'concluded',
};
const ORDER: readonly ReviewState[] = ['collecting', 'locked', 'compiled', 'delivered', 'concluded'];

export interface OpenedFrom {
  id: Id;
  agreementId: Id;
  cycleId: Id;
  at: Instant;
}

/** One period of a cycle. Its dates are pinned when it opens. */
export class Review {
  readonly id!: Id;
  readonly agreementId!: Id;
  readonly cycleId!: Id;
  readonly cycleVersionId!: Id;
  readonly periodKey!: string;
  readonly periodFrom!: LocalDate;
  readonly periodTo!: LocalDate;
  readonly opensOn!: LocalDate;
  readonly cutOffOn!: LocalDate;
  readonly agencyDeadline!: LocalDate;
  readonly coordinatorDeadline!: LocalDate;
  readonly signatureDeadline!: LocalDate;
  readonly submissionOn!: LocalDate;
  readonly meetingOn!: LocalDate | null;
  state!: ReviewState;
  readonly openedAt!: Instant;
  lockedAt!: Instant | null;
  concludedAt!: Instant | null;

  private constructor() {}

  static opened(planned: PlannedUnderVersion, { at, ...from }: OpenedFrom): Review {
    const { versionId, ...dates } = planned;
    const rest = { cycleVersionId: versionId, state: 'collecting' as const, openedAt: at, lockedAt: null, concludedAt: null };
    return Object.assign(new Review(), from, dates, rest);
  }

  /** Takes over what its sides say. @returns the fact, where the review as a whole moved to a state that others wait for */
  settle(sides: readonly ReviewSide[], at: Instant): Fact[] {
    const before = this.state;
    this.state = sides.map((side) => AS_A_WHOLE[side.state]).reduce((a, b) => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b), 'concluded');
    if (this.state === before) return [];
    if (this.state === 'collecting') this.lockedAt = null;
    if (this.state === 'locked') return this.movedTo('locked', at);
    return this.state === 'concluded' ? this.movedTo('concluded', at) : [];
  }

  private movedTo(state: 'locked' | 'concluded', at: Instant): Fact[] {
    this[`${state}At`] = at;
    return [this.fact(`review.${state}`)];
  }

  /** A fact about this review, with the period and the dates that a timeline shows. */
  fact(kind: string, data: Record<string, unknown> = {}, localityId: Id | null = null): Fact {
    const period = { period: this.periodKey, opensOn: this.opensOn, deadline: this.agencyDeadline, submissionOn: this.submissionOn };
    return { kind, about: { type: 'review', id: this.id }, agreementId: this.agreementId, localityId, data: { ...period, ...data } };
  }
}
