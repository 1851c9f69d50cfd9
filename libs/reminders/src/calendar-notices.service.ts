import { Database, type Tx } from '@dondoc/database';
import { CalendarService, readersOf } from '@dondoc/directory';
import { Actor, localDateAt } from '@dondoc/kernel';
import { Ledger, type PlannedMessage } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { localitiesInAgreements } from './data/people';
import { noteSweep, sweptUntil } from './data/sweeps';
import { calendarDueOn } from './domain/calendar-due';
import { sentTo } from './office-readers';

const NAME = 'calendarNotices';

/** From 1 November on, administrators are told once a week that the next year has no working calendar. */
@Injectable()
export class CalendarNoticesService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly ledger: Ledger,
  ) {}

  /** Asking again on the same day costs one small query; a week missed is made up for once. */
  planDue(): Promise<{ people: number }> {
    return this.database.transact(Actor.system(), async (tx) => {
      const until = await sweptUntil(tx, NAME);
      if (until && localDateAt(until) >= tx.today) return { people: 0 };
      const messages = await this.messagesDue(tx);
      await this.ledger.plan(tx, messages);
      await noteSweep(tx, NAME);
      return { people: messages.length };
    });
  }

  private async messagesDue(tx: Tx): Promise<PlannedMessage[]> {
    const calendars = await this.calendars.all(tx);
    const due = calendarDueOn(tx.today, calendars.national);
    if (!due || (await this.calendars.year(tx, due.missing)).status !== 'missing') return [];
    const localities = await localitiesInAgreements(tx);
    const readers = await readersOf(
      tx,
      localities.map((localityId) => ({ localityId, role: 'administrator' as const })),
    );
    const each = [...new Map(readers.map((reader) => [reader.key, reader])).values()];
    const { sendingTime } = this.ledger;
    return each.map((reader) => {
      const day = sendingTime.mailDay(tx.now, calendars.of(reader.localityId));
      return {
        key: `calendar:${due.missing}:${reader.key}:${due.day}`,
        kind: 'calendar',
        ...sentTo(reader),
        day,
        notBefore: sendingTime.leavesAt(day),
      };
    });
  }
}
