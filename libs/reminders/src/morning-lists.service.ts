import { Database, type Tx } from '@dondoc/database';
import { CalendarService, type Reader, readersOf } from '@dondoc/directory';
import { Actor, type Id, type LocalDate, localDateAt } from '@dondoc/kernel';
import { Ledger, type PlannedMessage } from '@dondoc/mail';
import { type CollectingAgency, collectingAgencies } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { noteSweep, sweptUntil } from './data/sweeps';
import type { OfficeWanted } from './domain/addressees';
import { comesInTheMorning, nextMorning } from './domain/morning-list';

const NAME = 'morningLists';
const SYSTEM = Actor.system();

/** The coordinators' list of who has sent and who has not, each working day while a review collects: a part of the mail of the day. */
@Injectable()
export class MorningListsService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly ledger: Ledger,
  ) {}

  /** Sees to it that each coordinator concerned gets a mail today. Asking again on the same day costs one small query. */
  planDue(): Promise<{ people: number }> {
    return this.database.transact(SYSTEM, async (tx) => {
      const until = await sweptUntil(tx, NAME);
      if (until && localDateAt(until) >= tx.today) return { people: 0 };
      const messages = await this.messagesOf(tx);
      await this.ledger.plan(tx, messages);
      await noteSweep(tx, NAME);
      return { people: messages.length };
    });
  }

  /** The first day after `after` on which a list will come, as far as is known now. */
  nextDay(after: LocalDate): Promise<LocalDate | null> {
    return this.database.read(SYSTEM, async (tx) => {
      const answers = await collectingAgencies(tx);
      const calendars = await this.calendars.all(tx);
      const days = calendars.distinct.map((calendar) => nextMorning(answers, after, calendar)).filter((day) => day !== null);
      return days.length > 0 ? days.reduce((a, b) => (b < a ? b : a)) : null;
    });
  }

  private async messagesOf(tx: Tx): Promise<PlannedMessage[]> {
    const calendars = await this.calendars.all(tx);
    const { sendingTime } = this.ledger;
    const isDue = (answers: CollectingAgency) => {
      const calendar = calendars.of(answers.localityId);
      return sendingTime.mailDay(tx.now, calendar) === tx.today && comesInTheMorning(answers, tx.today, calendar);
    };
    const due = (await collectingAgencies(tx)).filter(isDue);
    const readers = (await readersOf(tx, due.map(coordinatorOf))).filter(isPerson);
    const wanting = readers.filter((reader) => !reader.remindersMuted && (reader.mailPausedUntil ?? '') < tx.today);
    const people = new Map(wanting.map((reader) => [reader.personId, reader]));
    return [...people.values()]
      .map((reader) => messageFor(reader, { day: tx.today, notBefore: sendingTime.leavesAt(tx.today, reader.mailTime) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** Whoever coordinates the side: its coordinating agency, and where none is named, the coordinators of the locality. */
export const coordinatorOf = ({ coordinatingAgencyId, localityId }: CollectingAgency): OfficeWanted =>
  coordinatingAgencyId ? { agencyId: coordinatingAgencyId, role: 'coordinator' } : { localityId, role: 'coordinator' };

type Person = Reader & { personId: Id };

/** A mailbox gets no list: it has no part of the day's mail to itself. */
const isPerson = (reader: Reader): reader is Person => reader.personId !== null;

const messageFor = (
  { personId, officeId, email, language }: Person,
  { day, notBefore }: Pick<PlannedMessage, 'day' | 'notBefore'>,
): PlannedMessage => ({
  key: `daily:${personId}:${day}`,
  kind: 'daily',
  personId,
  officeId,
  address: email,
  language,
  day,
  notBefore,
});
