import type { Ladder, Rung, SubjectKind } from '@dondoc/kernel';

export type { Audience, Ladder, Ladders, NoticeKind, Rung, SubjectKind } from '@dondoc/kernel';

const before = (...offsets: number[]): Rung[] => offsets.map((offset) => ({ offset, audience: 'owner', kind: 'reminder' }));
const due: Rung = { offset: 0, audience: 'owner', kind: 'due' };
const urging: Rung = { offset: 1, every: 5, audience: 'owner', kind: 'overdue' };
const toHead: Rung = { offset: 3, audience: 'agencyHead', kind: 'escalation' };
const toViceChair: Rung = { offset: 7, audience: 'viceChair', kind: 'escalation' };

/** For deadlines of agencies: the status update of a review, and the due date of a task. */
const agencyLadder: Ladder = [
  ...before(-15, -7, -3, -1),
  { offset: -7, audience: 'cooperating', kind: 'reminder' },
  due,
  urging,
  toHead,
  toViceChair,
  { offset: 7, audience: 'counterpartCoordinator', kind: 'courtesy' },
  { offset: 16, audience: 'leadershipMeeting', kind: 'escalation', afterUrging: 4 },
];

/**
 * For silence, counted from the day on which it became a signal: to the superiors who can unblock it, never to the one who is silent. Each
 * is told once; lists and the digest show it as long as it lasts.
 */
const silenceLadder: Ladder = [
  { offset: 0, audience: 'agencyHead', kind: 'escalation' },
  { offset: 5, audience: 'coordinator', kind: 'escalation' },
];

/** Once each: what is not accepted after that shows in lists and the digest, and soon as silence. */
const acknowledgementLadder: Ladder = [due, { offset: 1, audience: 'owner', kind: 'overdue' }, toHead];

/** What holds where neither the review cycle nor the administrator of the side says otherwise. */
export const DEFAULT_LADDERS: Record<SubjectKind, Ladder> = {
  statusUpdate: agencyLadder,
  dueDate: agencyLadder,
  consolidation: [...before(-1), due, urging, toHead, toViceChair],
  signature: [...before(-1), due, urging],
  acknowledgement: acknowledgementLadder,
  explanation: [...before(-1), due, urging, toHead, toViceChair],
  directive: [...before(-3, -1), due, urging, toHead, toViceChair],
  stale: silenceLadder,
};

/** Ladders counted from so many working days after the deadline. The same ladder and days give the same object. */
export class ShiftedLadders {
  private readonly known = new Map<Ladder, Map<number, Ladder>>();

  of(ladder: Ladder, days: number): Ladder {
    const ofLadder = this.known.get(ladder) ?? new Map<number, Ladder>();
    this.known.set(ladder, ofLadder);
    const shifted = ofLadder.get(days) ?? ladder.map((rung) => ({ ...rung, offset: rung.offset + days }));
    ofLadder.set(days, shifted);
    return shifted;
  }
}
