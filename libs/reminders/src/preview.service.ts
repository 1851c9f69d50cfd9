import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, daysBetween, type Id, invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';
import { CyclesService, type PlannedReviewView, type Trial, trialFrom, trialOf, type UnwrittenDraft } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { sidesOf } from './data/due-subjects';
import { type AgreementKnown, openReviews, readableAgreement, readableAgreements, sidesAtWork } from './data/planned-subjects';
import { type PlannedRound, plannedDigests, plannedMornings } from './domain/planned-rounds';
import { foreseen } from './foreseen';
import { laddersFor } from './ladders-for';
import { deadRungs, type Foresight, plannedDays } from './planned-days';
import { sideCalendars } from './side-calendars';
import type { PlannedNotice, PreviewView } from './views';

export interface PreviewSpan {
  from: LocalDate;
  to: LocalDate;
}

export interface PreviewQuestion extends PreviewSpan {
  /** Id or code. */
  agreement: string;
  /** A draft or proposal, looked at as if it were approved today. */
  cycleVersionId?: Id;
  /** A draft that is written nowhere, looked at as if it were in force. */
  draft?: UnwrittenDraft;
}

/** Ten years; longer than any interval between reviews. */
const MOST_DAYS = 3660;
/** Items of one answer; the last day is always whole. */
const MOST_ITEMS = 5000;

/** One day of a preview, and how far that is. */
export type OnDay = (items: PlannedNotice[], progress: { done: number; of: number }) => void | Promise<void>;

/** What will be sent to whom on which day, from the same rules that the sweep goes by. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly cycles: CyclesService,
  ) {}

  /**
   * Every review, mail item and recipient from `from` to `to`, if nobody reports before. Reviews to come ask about the assignments that are
   * open now. @throws notFound, invalid `preview.span`, `cycle.*`
   */
  preview(actor: Actor, question: PreviewQuestion): Promise<PreviewView> {
    mustBeSpan(question);
    return this.reading(actor, async (tx) => this.answer(tx, await readableAgreement(tx, question.agreement), question));
  }

  /** The same item by item, a day at a time, for any number of them. */
  eachDay(actor: Actor, question: PreviewQuestion, onDay: OnDay): Promise<void> {
    mustBeSpan(question);
    return this.reading(actor, async (tx) => this.tell(tx, await readableAgreement(tx, question.agreement), question, onDay));
  }

  /** The codes of the agreements that the actor may look at. */
  agreements(actor: Actor): Promise<string[]> {
    return this.reading(actor, async (tx) => (await readableAgreements(tx)).map((agreement) => agreement.code));
  }

  private reading<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.read(actor, work, { snapshot: true });
  }

  private async answer(tx: Tx, agreement: AgreementKnown, question: PreviewQuestion): Promise<PreviewView> {
    const { reviews, foresight } = await this.foresee(tx, agreement, question);
    const days = await plannedDays(tx, foresight);
    const items: PlannedNotice[] = [];
    const view = { reviews, items, neverFire: deadRungs(foresight) };
    for (const { day, items: ofDay } of days()) {
      if (items.length + ofDay.length > MOST_ITEMS && items.length > 0) return { ...view, next: day };
      items.push(...ofDay);
    }
    return { ...view, next: null };
  }

  private async tell(tx: Tx, agreement: AgreementKnown, question: PreviewQuestion, onDay: OnDay): Promise<void> {
    const days = await plannedDays(tx, (await this.foresee(tx, agreement, question)).foresight);
    const of = daysBetween(question.from, question.to) + 1;
    for (const { day, items } of days()) await onDay(items, { done: daysBetween(question.from, day) + 1, of });
  }

  private async foresee(
    tx: Tx,
    agreement: AgreementKnown,
    question: PreviewQuestion,
  ): Promise<{ reviews: PlannedReviewView[]; foresight: Foresight }> {
    const { from, to } = question;
    const trial = await trialIn(tx, agreement.id, question);
    const reviews = await this.cycles.planned(tx, { agreementId: agreement.id, from, to, trial });
    const alike = await foreseen(tx, agreement.id, { reviews, until: to });
    const sides = (await sidesOf(tx, [agreement.id])).get(agreement.id) ?? [];
    const calendarOf = await sideCalendars(tx, await this.calendars.all(tx), [agreement.id]);
    return {
      reviews,
      foresight: {
        agreement,
        alike,
        rounds: await roundsOf(tx, { agreement, reviews, alike, sides, calendarOf, span: { from, to } }),
        ladderOf: await laddersFor(tx, alike, trial && { agreementId: agreement.id, versionId: trial.plan.id, ladders: trial.ladders }),
        sides,
        calendarOf,
        span: { from, to },
      },
    };
  }
}

/** What comes round for each side: digests where a vice-chair oversees it and it has work, morning lists where it is asked. */
async function roundsOf(
  tx: Tx,
  {
    agreement,
    reviews,
    alike,
    sides,
    calendarOf,
    span,
  }: Omit<Foresight, 'ladderOf' | 'rounds'> & { reviews: readonly PlannedReviewView[] },
): Promise<PlannedRound[]> {
  const known = new Map([...(await openReviews(tx, agreement.id)), ...reviews].map((review) => [review.periodKey, review]));
  const atWork = await sidesAtWork(tx, agreement.id);
  const overseen = sides.filter(({ partyId, overseeingOfficeId }) => overseeingOfficeId !== null && atWork.has(partyId));
  return [
    ...overseen.flatMap(({ partyId }) => plannedDigests(partyId, [...known.values()], calendarOf({ partyId }), span)),
    ...plannedMornings(alike, calendarOf, span),
  ];
}

async function trialIn(tx: Tx, agreementId: Id, { cycleVersionId, draft }: PreviewQuestion): Promise<Trial | undefined> {
  if (draft) return trialFrom(tx, agreementId, draft);
  return cycleVersionId ? trialOf(tx, agreementId, cycleVersionId) : undefined;
}

function mustBeSpan({ from, to }: PreviewSpan): void {
  if (isLocalDate(from) && isLocalDate(to) && to >= from && daysBetween(from, to) <= MOST_DAYS) return;
  throw invalid(
    'preview.span',
    'Khoảng thời gian xem trước phải từ ngày trước đến ngày sau, nhiều nhất mười năm.',
    'A preview runs from a day to a later one, ten years at the most.',
  );
}
