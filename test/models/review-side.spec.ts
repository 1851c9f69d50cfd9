import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { ReviewsService } from '@dondoc/reviews';
import { type AsyncCommand, constantFrom, record } from 'fast-check';
import { type Agreement, anAgreement, insert, json, theCalendar } from '../builders';
import { openStage, type Stage } from '../support/stage';
import { holds, type Outcome, outcomeOf, patience } from './runs';

const DEEDS = ['lock', 'reopen', 'compile', 'sign', 'deliver', 'conclude'] as const;
const PEOPLE = ['coordinator', 'committeeOffice', 'viceChair', 'focalPoint', 'stranger'] as const;
type Deed = (typeof DEEDS)[number];
type Who = (typeof PEOPLE)[number];
type Sides = [string, string];

interface Believed {
  sides: Sides;
}

/** The life of a side as a reader of the design would draw it. */
const LEADS: Record<Deed, Record<string, string>> = {
  lock: { collecting: 'locked' },
  reopen: { locked: 'collecting', compiled: 'collecting', signed: 'collecting', delivered: 'collecting' },
  compile: { locked: 'compiled', compiled: 'compiled', signed: 'compiled', delivered: 'compiled' },
  sign: { compiled: 'signed' },
  deliver: { signed: 'delivered', delivered: 'delivered' },
  conclude: { signed: 'concluded', delivered: 'concluded' },
};
const MAY: Partial<Record<Deed, readonly Who[]>> = {
  lock: ['coordinator'],
  reopen: ['coordinator'],
  conclude: ['coordinator', 'committeeOffice'],
};
const ORDER = ['collecting', 'locked', 'compiled', 'signed', 'delivered', 'concluded'];

let stage: Stage;
let agreement: Agreement;
let stranger: Actor;

class Done implements AsyncCommand<Believed, Id> {
  constructor(
    readonly deed: Deed,
    readonly who: Who,
    readonly at: 0 | 1,
  ) {}

  check = () => true;
  toString = () => `${this.who} of side ${this.at} ${this.deed}`;

  async run(it: Believed, reviewId: Id): Promise<void> {
    const expected = this.expected(it);
    expect([String(this), await outcomeOf(this.doIt(reviewId))]).toEqual([String(this), expected]);
    if (expected === 'done') for (const at of this.concerned(it)) it.sides[at] = LEADS[this.deed][it.sides[at]] as string;
    await compare(it, reviewId);
  }

  /** A compilation is of all sides that are not concluded, and fails as a whole. */
  private concerned(it: Believed): (0 | 1)[] {
    return this.deed === 'compile' ? ([0, 1] as const).filter((at) => it.sides[at] !== 'concluded') : [this.at];
  }

  private expected(it: Believed): Outcome {
    const may = MAY[this.deed];
    if (may && this.who === 'stranger') return 'notFound';
    if (may && !may.includes(this.who)) return 'forbidden';
    return this.concerned(it).every((at) => LEADS[this.deed][it.sides[at]]) ? 'done' : 'conflict';
  }

  private doIt(reviewId: Id): Promise<unknown> {
    const reviews = stage.get(ReviewsService);
    const who = this.who === 'stranger' ? stranger : (agreement.sides[this.at]?.[this.who] as Actor);
    const key = { reviewId, partyId: agreement.parties[this.at]?.id as Id };
    const bySystem = (doIt: Parameters<Stage['database']['transact']>[1]) => stage.database.transact(Actor.system(), doIt);
    const calls: Record<Deed, () => Promise<unknown>> = {
      lock: () => reviews.lock(who, reviewId),
      reopen: () => reviews.reopen(who, reviewId, { reason: 'Sai số.' }),
      compile: () => bySystem((tx) => reviews.markCompiled(tx, reviewId)),
      sign: () => bySystem((tx) => reviews.markSigned(tx, key)),
      deliver: () => bySystem((tx) => reviews.markDelivered(tx, key)),
      conclude: () => reviews.conclude(who, reviewId, { concludedOn: stage.today, text: 'Kết luận.', points: [] }),
    };
    return calls[this.deed]();
  }
}

/** The review stands where the side stands that is farthest behind, and from every state but the last somebody leads on. */
async function compare(it: Believed, reviewId: Id): Promise<void> {
  const rows = await stage.sql<{ state: string }>(
    `select s.state from review_side s join party p on p.id = s.party_id where s.review_id = $1 order by p.position`,
    [reviewId],
  );
  expect(rows.map(({ state }) => state)).toEqual(it.sides);
  const [review] = await stage.sql<{ state: string }>('select state from review where id = $1', [reviewId]);
  const last = Math.min(...it.sides.map((state) => ORDER.indexOf(state)));
  expect([ORDER[last], ORDER[last] === 'signed' ? 'compiled' : ORDER[last]]).toContain(review?.state);
  for (const state of it.sides) {
    const ahead = DEEDS.some((deed) => (LEADS[deed][state] ?? state) !== state);
    expect([state, ahead]).toEqual([state, state !== 'concluded']);
  }
}

describe('Whatever happens to the sides of a review, in whatever order', () => {
  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    stranger = (await anAgreement(stage)).sides[0]?.coordinator as Actor;
  });
  afterAll(() => stage?.close());

  const begin = async () => {
    const row = async (table: string, values: object) => (await insert(stage, table, { id: randomIds.next(), ...values })).id;
    const cycleId = await row('review_cycle', { agreementId: agreement.id, nameVi: 'Quý', nameEn: 'Quarter' });
    const version = { cycleId, version: 1, state: 'active', activeFrom: '2026-01-01', rhythm: json({}), stages: json({}) };
    const cycleVersionId = await row('review_cycle_version', version);
    const dates = {
      periodFrom: '2026-09-15',
      periodTo: '2026-12-14',
      opensOn: '2026-11-20',
      cutOffOn: '2026-12-14',
      agencyDeadline: '2026-12-20',
      coordinatorDeadline: '2026-12-23',
      signatureDeadline: '2026-12-25',
      submissionOn: '2026-12-28',
    };
    const review = {
      agreementId: agreement.id,
      cycleId,
      cycleVersionId,
      periodKey: '2026-Q4',
      ...dates,
      state: 'collecting',
      openedAt: stage.now,
    };
    const reviewId = await row('review', review);
    for (const { id: partyId } of agreement.parties) await row('review_side', { reviewId, partyId, state: 'collecting' });
    const sides: Sides = ['collecting', 'collecting'];
    return { model: { sides }, real: reviewId };
  };

  it(
    'each side goes its own way by the table, and the review with the one that is farthest behind',
    async () => {
      const any = record({ deed: constantFrom(...DEEDS), who: constantFrom(...PEOPLE), at: constantFrom<0 | 1>(0, 1) });
      const rightly = record({ deed: constantFrom(...DEEDS), at: constantFrom<0 | 1>(0, 1) });
      await holds({
        name: 'reviewSide',
        any: [any.map(({ deed, who, at }) => new Done(deed, who, at)), rightly.map(({ deed, at }) => new Done(deed, 'coordinator', at))],
        begin,
        most: 30,
      });
    },
    patience('reviewSide'),
  );
});
