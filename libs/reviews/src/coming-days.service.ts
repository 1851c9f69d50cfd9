import { agreementPlace } from '@dondoc/commitments';
import { Database } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, addMonths, type Language, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { agreementNamed, dueWork, openReviews } from './data/coming';
import { dueDay, stageDays } from './domain/coming-days';
import { icalendar } from './domain/icalendar';
import { plannedOf } from './planning';

/** Far enough for the meeting of a review every two years. */
const MONTHS_AHEAD = 27;

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
      const agreement = await agreementNamed(tx, idOrCode);
      if (!agreement) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      actor.mustBeAbleTo('read', await agreementPlace(tx, agreement.id));
      const question = { agreementId: agreement.id, from: tx.today, to: addMonths(tx.today, MONTHS_AHEAD) };
      const reviews = [...(await openReviews(tx, agreement.id)), ...(await plannedOf(tx, question, await this.calendar.current(tx)))];
      const coming = { agreementCode: agreement.code, language, from: tx.today };
      const due = (await dueWork(tx, agreement.id)).map((work) => dueDay(work, coming));
      const days = [...reviews.flatMap((review) => stageDays(review, coming)), ...due].sort((a, b) =>
        a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
      );
      const content = icalendar({ name: `Đôn Đốc: ${agreement.code}`, language, writtenAt: tx.now, days });
      return { fileName: `${agreement.code}.ics`, content };
    });
  }
}
