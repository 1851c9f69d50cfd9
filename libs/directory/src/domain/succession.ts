import { addDays, conflict, type Id, type Instant, type LocalDate } from '@dondoc/kernel';

export type SuccessionKind = 'rename' | 'merge' | 'split' | 'absorb' | 'abolish';
export type SuccessionSubject = 'agency' | 'locality';

export interface Member {
  side: 'from' | 'to';
  position: number;
  /** Null for a body that the directory does not know. */
  bodyId: Id | null;
}

export interface Move {
  fromId: Id;
  toId: Id;
}

/** What becomes of the bodies themselves. */
export interface BodyChanges {
  /** Everything of the first goes on in the second. */
  moves: Move[];
  /** Their last day is the day before. */
  ended: Id[];
  /** Their first day is the day itself. */
  begun: Id[];
}

/** Kinds by which everything goes to the main successor. A split moves only the part its note names, and an abolished body leaves its work to people's decision. */
const MOVING: readonly SuccessionKind[] = ['merge', 'rename', 'absorb'];
const ENDING: readonly SuccessionKind[] = [...MOVING, 'abolish'];
const BEGINNING: readonly SuccessionKind[] = ['merge', 'rename'];

/** A body that gives way to another on a day, on a legal basis. */
export class Succession {
  id!: Id;
  code!: string;
  kind!: SuccessionKind;
  subject!: SuccessionSubject;
  effectiveOn!: LocalDate;
  datePrecision!: string;
  legalBasisVi!: string | null;
  confidence!: string;
  note!: string | null;
  appliedAt!: Instant | null;

  /** The last day before it takes effect. */
  get lastDay(): LocalDate {
    return addDays(this.effectiveOn, -1);
  }

  apply(members: readonly Member[], now: Instant, today: LocalDate): BodyChanges {
    const details = { code: this.code, effectiveOn: this.effectiveOn };
    if (this.appliedAt)
      throw conflict('succession.applied', 'Việc kế thừa này đã được thực hiện.', 'This succession has been applied already.', details);
    if (today < this.effectiveOn)
      throw conflict(
        'succession.tooEarly',
        'Việc kế thừa này chưa đến ngày có hiệu lực.',
        'This succession does not take effect yet.',
        details,
      );
    const changes = this.changes(members);
    this.appliedAt = now;
    return changes;
  }

  private changes(members: readonly Member[]): BodyChanges {
    const to = members.filter((one) => one.side === 'to').sort((a, b) => a.position - b.position);
    const main = to[0]?.bodyId ?? null;
    const from = idsOf(members.filter((one) => one.side === 'from')).filter((id) => id !== main);
    return {
      moves: MOVING.includes(this.kind) ? from.map((fromId) => ({ fromId, toId: this.mustHave(main) })) : [],
      ended: ENDING.includes(this.kind) ? from : [],
      begun: BEGINNING.includes(this.kind) ? idsOf(to) : [],
    };
  }

  private mustHave(successor: Id | null): Id {
    if (successor) return successor;
    throw conflict('succession.successorUnknown', 'Cơ quan kế thừa chưa có trong danh bạ.', 'The successor is not in the directory.', {
      code: this.code,
    });
  }
}

const idsOf = (members: readonly Member[]): Id[] => members.flatMap((one) => one.bodyId ?? []);
