import { agreementPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, addMonths, type Id, type Language, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { agreementNamed, conclusionsOf, dueWork, openReviews } from './data/coming';
import { comingDays, type DatedReview, dueDay, stageDays } from './domain/coming-days';
import { icalendar } from './domain/icalendar';
import { plannedOf } from './planning';
import type { TimelineView } from './views';

/** Far enough for the meeting of a review every two years. */
const MONTHS_AHEAD = 27;
/** Days of a timeline; the calendar file has them all. */
const MOST_DAYS = 100;

/** The coming dates of an agreement, the same for all its sides. */
@Injectable()
export class ComingDaysService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** Stages and meetings of reviews, open and still to open, and the due dates of tasks, as a calendar file. @throws notFound */
  calendarFile(actor: Actor, idOrCode: string, language: Language): Promise<{ fileName: string; content: string }> {
    return this.database.read(actor, async (tx) => {
      const agreement = await readable(tx, idOrCode);
      const reviews = await this.datedReviews(tx, agreement.id);
      const coming = { agreementCode: agreement.code, language, from: tx.today };
      const due = (await dueWork(tx, agreement.id)).map((work) => dueDay(work, coming));
      const days = [...reviews.flatMap((review) => stageDays(review, coming)), ...due].sort((a, b) =>
        a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
      );
      const content = icalendar({ name: `Đôn Đốc: ${agreement.code}`, language, writtenAt: tx.now, days });
      return { fileName: `${agreement.code}.ics`, content };
    });
  }

  /** What was concluded so far, and what comes: stages of reviews, open and still to open, and due dates of tasks. @throws notFound */
  timeline(actor: Actor, idOrCode: string): Promise<TimelineView> {
    return this.database.read(actor, async (tx) => {
      const { id } = await readable(tx, idOrCode);
      const coming = comingDays(await this.datedReviews(tx, id), await dueWork(tx, id), tx.today);
      return { conclusions: await conclusionsOf(tx, id), coming: coming.slice(0, MOST_DAYS), more: Math.max(coming.length - MOST_DAYS, 0) };
    });
  }

  private async datedReviews(tx: Tx, agreementId: Id): Promise<DatedReview[]> {
    const question = { agreementId, from: tx.today, to: addMonths(tx.today, MONTHS_AHEAD) };
    return [...(await openReviews(tx, agreementId)), ...(await plannedOf(tx, question, await this.calendar.current(tx)))];
  }
}

/** @throws notFound, also for an agreement that is not the actor's */
async function readable(tx: Tx, idOrCode: string): Promise<{ id: Id; code: string }> {
  const agreement = await agreementNamed(tx, idOrCode);
  if (!agreement) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  tx.actor.mustBeAbleTo('read', await agreementPlace(tx, agreement.id));
  return agreement;
}
