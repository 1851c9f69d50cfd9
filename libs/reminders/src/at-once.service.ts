import { Database, type Tx } from '@dondoc/database';
import { CalendarService, type Reader } from '@dondoc/directory';
import type { RecordedFact } from '@dondoc/journal';
import { Actor, type Instant, localDateAt, type WorkingCalendar } from '@dondoc/kernel';
import { Ledger, type PlannedMessage } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { noticed } from './data/notices';
import { noticeRule } from './domain/notices';
import { noticeReaders } from './notice-readers';
import { sentTo } from './office-readers';

/** What a person did and another waits for: it does not wait for the mail of the day. */
@Injectable()
export class AtOnceService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Plans the mails that this fact owes to people who wait for it: at once within working hours, else for the next ones.
   * Doing it twice changes nothing; whoever did the thing gets no mail about it.
   */
  plan(fact: Pick<RecordedFact, 'id' | 'kind'>): Promise<{ messages: number }> {
    return this.database.transact(Actor.system(), async (tx) => {
      const messages = await this.messagesFor(tx, fact);
      await this.ledger.plan(tx, messages);
      return { messages: messages.length };
    });
  }

  private async messagesFor(tx: Tx, fact: Pick<RecordedFact, 'id' | 'kind'>): Promise<PlannedMessage[]> {
    const rule = noticeRule(fact.kind);
    const [what] = rule ? await noticed(tx, [fact.id]) : [];
    if (!what) return [];
    const calendars = await this.calendars.all(tx);
    const readers = (await noticeReaders(tx, [what])).filter((reader) => reader.personId === null || reader.personId !== what.personId);
    return readers.map((reader) => {
      const notBefore = this.momentFor(reader, tx.now, calendars.of(reader.localityId));
      return {
        key: `atOnce:${fact.id}:${reader.key}`,
        kind: 'atOnce',
        ...sentTo(reader),
        agreementId: what.agreementId,
        aboutId: what.assignmentId ?? what.reportId,
        day: localDateAt(notBefore),
        notBefore,
      };
    });
  }

  /** A pause holds it back until the first working day after. */
  private momentFor(reader: Reader, now: Instant, calendar: WorkingCalendar): Instant {
    const { sendingTime } = this.ledger;
    const moment = sendingTime.nextMoment(now, calendar);
    const day = localDateAt(moment);
    const { mailPausedUntil } = reader;
    return mailPausedUntil && mailPausedUntil >= day ? sendingTime.leavesAt(calendar.addWorkingDays(mailPausedUntil, 1)) : moment;
  }
}
