import { noteRead, syncSubjects, TasksService } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { Actor, type Id, type LocalDate, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { become, later, lockByCalendar, lockSide, reopenSide, saveReview, subjectOfSide } from './collecting';
import { concludeSide } from './concluding';
import { conclusionViews } from './data/conclusion-views';
import { dueVersions } from './data/cycles';
import { lineViews } from './data/matrix';
import { type ReviewFilter, reviewView, reviewViews } from './data/review-views';
import { lockReview, type OpenReview, overdueReviews } from './data/reviews';
import type { ConclusionInput } from './domain/conclusion';
import type { ReviewSide } from './domain/side';
import { moveOffDaysOff } from './moving';
import { openNext } from './opening';
import { ownSide } from './own-side';
import { returnLine } from './returning';
import type { MatrixView, ReviewChanged, ReviewDetail, ReviewView } from './views';

/** One side of one review. */
export interface SideKey {
  reviewId: Id;
  partyId: Id;
}

export interface OpeningsDone {
  opened: number;
  missed: number;
}

/** Cycles looked at in one sweep; the next sweep takes the rest. */
const SWEPT_AT_ONCE = 1000;
/** Working days that a returned line, or a reopened side, gets when its deadline has passed. */
const DAYS_AFTER_RETURN = 2;
const DAYS_AFTER_REOPENING = 3;
/** Working days that a vice-chair has at the least after a late compilation. */
const DAYS_TO_SIGN = 1;

const THE_CALENDAR = Actor.system('calendar');

/** Reviews from their opening to their conclusion. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
    private readonly tasks: TasksService,
  ) {}

  /** Opens every review whose day has come, each in its own transaction. Its cost follows what is due. A cycle that fails does not hold up the others. */
  async openDue(): Promise<OpeningsDone> {
    const done: OpeningsDone = { opened: 0, missed: 0 };
    const ids = await this.database.read(THE_CALENDAR, (tx) => dueVersions(tx, SWEPT_AT_ONCE));
    await oneByOne(ids, (id) => this.openAllOf(id, done));
    return done;
  }

  private async openAllOf(versionId: Id, done: OpeningsDone): Promise<void> {
    for (;;) {
      const step = await this.database.transact(THE_CALENDAR, async (tx) => openNext(tx, versionId, await this.calendar.current(tx)));
      if (!step) return;
      done.opened += step.opened;
      done.missed += step.missed;
    }
  }

  /** Locks the sides that are still collecting after their last day. @returns how many reviews were touched */
  async lockOverdue(): Promise<number> {
    const ids = await this.database.read(THE_CALENDAR, (tx) => overdueReviews(tx, SWEPT_AT_ONCE));
    await oneByOne(ids, (id) => this.database.transact(THE_CALENDAR, (tx) => lockByCalendar(tx, id)));
    return ids.length;
  }

  /** To be called when the working calendar changed: see `movedDates`. */
  async moveOffDaysOff(tx: Tx): Promise<number> {
    return moveOffDaysOff(tx, await this.calendar.current(tx));
  }

  list(actor: Actor, filter: Omit<ReviewFilter, 'id'>, page: Page): Promise<Paged<ReviewView>> {
    return this.database.read(actor, async (tx) =>
      pageOf(await reviewViews(tx, filter, { ...page, limit: page.limit + 1 }), page.limit, (view) => view.id),
    );
  }

  get(actor: Actor, reviewId: Id): Promise<ReviewDetail> {
    return this.database.read(actor, async (tx) => ({
      ...(await reviewView(tx, reviewId)),
      conclusions: await conclusionViews(tx, reviewId),
    }));
  }

  /** Agency × commitment: who has sent, who has not, on both sides. */
  async matrix(actor: Actor, reviewId: Id): Promise<MatrixView> {
    const view = await this.database.read(
      actor,
      async (tx) => ({ review: await reviewView(tx, reviewId), lines: await lineViews(tx, reviewId) }),
      { snapshot: true },
    );
    const told = view.lines.map(({ assignmentId }) => assignmentId);
    await noteRead(this.database, actor, 'assignment', told);
    return view;
  }

  /** Back to the agency with a note; the update is owed again. @throws conflict `review.locked` */
  returnLine(actor: Actor, lineId: Id, given: { note: string }): Promise<ReviewChanged> {
    return this.database.transact(actor, async (tx) => {
      const review = await returnLine(tx, { lineId, note: given.note, until: await this.workingDaysAhead(tx, DAYS_AFTER_RETURN) });
      return { id: review.id, state: review.state };
    });
  }

  /** The coordinator ends the collection of their own side; when the last side is locked, the review is. */
  lock(actor: Actor, reviewId: Id, given: { partyId?: Id } = {}): Promise<ReviewChanged> {
    return this.change(actor, reviewId, async (tx, open) =>
      lockSide(tx, open, await ownSide(tx, open, 'coordinate', given.partyId), 'coordinator'),
    );
  }

  /** `until`: the day after which the calendar locks the side again; three working days from today when left out. */
  reopen(actor: Actor, reviewId: Id, given: { reason: string; until?: LocalDate; partyId?: Id }): Promise<ReviewChanged> {
    return this.change(actor, reviewId, async (tx, open) => {
      const own = await ownSide(tx, open, 'coordinate', given.partyId);
      const until = later(given.until ?? '', await this.workingDaysAhead(tx, given.until ? 1 : DAYS_AFTER_REOPENING));
      await reopenSide(tx, open, own, { reason: given.reason, until });
    });
  }

  /** What the Standing Committee concluded on the report of one side; points with a task become tasks. @throws conflict `review.unassessed` */
  conclude(actor: Actor, reviewId: Id, input: ConclusionInput): Promise<ReviewChanged & { conclusionId: Id }> {
    return this.database.transact(actor, async (tx) => {
      const open = await lockReview(tx, reviewId);
      const own = await ownSide(tx, open, 'concludeForCommittee', input.partyId);
      const conclusionId = await concludeSide(tx, { open, own, input }, this.tasks);
      return { id: reviewId, state: open.review.state, conclusionId };
    });
  }

  /** The reports of all sides are compiled from one snapshot: each side's signature is owed from now on. */
  async markCompiled(tx: Tx, reviewId: Id): Promise<void> {
    const open = await lockReview(tx, reviewId);
    const until = await this.workingDaysAhead(tx, DAYS_TO_SIGN);
    for (const side of open.sides.filter((one) => one.state !== 'concluded')) {
      side.compile();
      const signature = await subjectOfSide(tx, side, 'signature');
      await syncSubjects(
        tx,
        signature.map((subject) => ({ ...subject, state: 'owed', deadline: later(subject.deadline, until) })),
      );
    }
    await saveReview(tx, open, []);
  }

  markSigned(tx: Tx, key: SideKey): Promise<void> {
    return this.mark(tx, key, async (side) => {
      side.sign();
      await syncSubjects(tx, (await subjectOfSide(tx, side, 'signature')).map(become('met')));
    });
  }

  markDelivered(tx: Tx, key: SideKey): Promise<void> {
    return this.mark(tx, key, async (side) => side.deliver());
  }

  private async mark(tx: Tx, key: SideKey, doIt: (side: ReviewSide) => Promise<void>): Promise<void> {
    const open = await lockReview(tx, key.reviewId);
    for (const side of open.sides.filter((one) => one.partyId === key.partyId)) await doIt(side);
    await saveReview(tx, open, []);
  }

  private change(actor: Actor, reviewId: Id, doIt: (tx: Tx, open: OpenReview) => Promise<void>): Promise<ReviewChanged> {
    return this.database.transact(actor, async (tx) => {
      const open = await lockReview(tx, reviewId);
      await doIt(tx, open);
      return { id: reviewId, state: open.review.state };
    });
  }

  private async workingDaysAhead(tx: Tx, days: number): Promise<LocalDate> {
    return (await this.calendar.current(tx)).addWorkingDays(tx.today, days);
  }
}

/** One that fails does not hold up the others; the failures are told at the end. */
async function oneByOne(ids: readonly Id[], doIt: (id: Id) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const id of ids) await doIt(id).catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ids.length} failed: ${failures[0]}`);
}
