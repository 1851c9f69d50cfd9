import {
  checkedLadders,
  conflict,
  type Fact,
  type Id,
  type Instant,
  invalid,
  isLocalDate,
  type Ladders,
  type LocalDate,
} from '@dondoc/kernel';
import { defaultStages } from './default-stages';
import { checkedRhythm, type Rhythm } from './rhythm';
import { checkedStages, type Stages } from './stages';

export type CycleVersionState = 'draft' | 'proposed' | 'active' | 'retired';

/** What a person decides about a version. */
export interface CycleVersionInput {
  rhythm: Rhythm;
  /** Left out: the stages that suit the rhythm. */
  stages?: Stages;
  /** Ladders of this version by kind of subject; a kind left out climbs the default of its side. */
  ladders?: Ladders;
  activeFrom: LocalDate;
  /** True: chosen by a person, not stated in the agreement. */
  assumed?: boolean;
}

const notNow = (state: CycleVersionState) =>
  conflict(
    'cycle.state',
    'Phiên bản chu kỳ không ở trạng thái cho phép việc này.',
    'The version of the cycle is not in a state that allows this.',
    { state },
  );

/** One version of the configuration of a review cycle. What opened under it stays pinned to it. */
export class CycleVersion {
  readonly id!: Id;
  readonly cycleId!: Id;
  readonly version!: number;
  state!: CycleVersionState;
  activeFrom!: LocalDate;
  rhythm!: Rhythm;
  stages!: Stages;
  ladders!: Ladders;
  assumed!: boolean;
  proposedByPersonId!: Id | null;
  proposedAt!: Instant | null;
  approvedByPersonId!: Id | null;
  approvedAt!: Instant | null;
  /** The day on which the sweep looks at this cycle again. */
  nextOpeningOn!: LocalDate | null;

  private constructor() {}

  static draft(given: { id: Id; cycleId: Id; version: number }, input: CycleVersionInput): CycleVersion {
    const nobody = { proposedByPersonId: null, proposedAt: null, approvedByPersonId: null, approvedAt: null, nextOpeningOn: null };
    return Object.assign(new CycleVersion(), given, { state: 'draft' as const, ...nobody }, checked(input));
  }

  /** @throws conflict `cycle.state`: only a draft is rewritten */
  revise(input: CycleVersionInput): void {
    if (this.state !== 'draft') throw notNow(this.state);
    Object.assign(this, checked(input));
  }

  propose(personId: Id | null, at: Instant): void {
    if (this.state !== 'draft') throw notNow(this.state);
    Object.assign(this, { state: 'proposed', proposedByPersonId: personId, proposedAt: at });
  }

  returnToDraft(): void {
    if (this.state !== 'proposed') throw notNow(this.state);
    Object.assign(this, { state: 'draft', proposedByPersonId: null, proposedAt: null });
  }

  /** A version touches only the future: one that should have begun earlier begins on the day of its approval. */
  approve(personId: Id | null, at: Instant, today: LocalDate): void {
    if (this.state !== 'proposed') throw notNow(this.state);
    const activeFrom = this.activeFrom < today ? today : this.activeFrom;
    Object.assign(this, { state: 'active', approvedByPersonId: personId, approvedAt: at, activeFrom });
  }

  retire(): void {
    Object.assign(this, { state: 'retired', nextOpeningOn: null });
  }

  fact(kind: string, agreementId: Id, data: Record<string, unknown> = {}): Fact {
    const about = { type: 'cycleVersion', id: this.id };
    return {
      kind,
      about,
      agreementId,
      data: { cycleId: this.cycleId, version: this.version, activeFrom: this.activeFrom, assumed: this.assumed, ...data },
    };
  }
}

function checked(input: CycleVersionInput) {
  const rhythm = checkedRhythm(input.rhythm);
  if (!isLocalDate(input.activeFrom))
    throw invalid('cycle.activeFrom', 'Ngày hiệu lực không hợp lệ.', 'The day from which the version is active is not a date.');
  const stages = checkedStages(input.stages ?? defaultStages(rhythm));
  return { rhythm, stages, activeFrom: input.activeFrom, ladders: checkedLadders(input.ladders ?? {}), assumed: input.assumed ?? false };
}
