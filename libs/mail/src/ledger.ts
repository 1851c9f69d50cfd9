import type { Tx } from '@dondoc/database';
import { Database } from '@dondoc/database';
import type { Actor, Id, Page, Paged, WorkingCalendar } from '@dondoc/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ANYTHING_DUE, type Held, hold, Turns, takeAlone } from './data/due';
import { insertPlanned, lockJoinable } from './data/plan';
import { type MessageFilter, messagesPage, reachOf } from './data/reading';
import { IN_ORDER, LANES, type Lane, type PlannedMessage } from './domain/message';
import { SendingTime } from './domain/sending-time';
import { MAIL_OPTIONS, type MailOptions } from './options';
import type { MessageView } from './views';

/** The country's working calendar, and those of the localities that differ. */
export interface SendingCalendars {
  national: WorkingCalendar;
  own: ReadonlyMap<Id, WorkingCalendar>;
}

/** The send ledger: what is to be sent, to whom, when, and what became of it. The only truth about mail. */
@Injectable()
export class Ledger {
  /** When mails leave in this installation. */
  readonly sendingTime: SendingTime;
  private readonly turns = new Turns();
  private readonly host: string;

  constructor(
    private readonly database: Database,
    @Inject(MAIL_OPTIONS) options: MailOptions,
  ) {
    this.sendingTime = new SendingTime(options.hours);
    const { hostname } = new URL(options.publicUrl);
    this.host = hostname.includes('.') ? hostname : 'dondoc.local';
  }

  /**
   * Plans messages; a key that exists already is left as it is. The answer has the message of each key as long as something can still
   * join it (planned, or waiting for another try), and null where that message has left or was given up.
   * Messages in the answer cannot leave before this transaction ends.
   */
  async plan(tx: Tx, messages: readonly PlannedMessage[]): Promise<Map<string, Id | null>> {
    if (messages.length === 0) return new Map();
    tx.wakeOthers();
    await insertPlanned(tx, messages, this.host);
    return lockJoinable(
      tx,
      messages.map((message) => message.key),
    );
  }

  /**
   * Messages that are due and in nobody's hands; they are not handed out again for a minute. What somebody waits for comes before the rest, and
   * within a kind the agencies take turns, so that the burst of one does not make the others wait. The limit may be passed by a few. Of one
   * lane one takes after the other.
   */
  async takeDue(tx: Tx, limit: number, lane?: Lane): Promise<Id[]> {
    await takeAlone(tx, lane ? [lane] : ['atOnce', 'others']);
    return this.turns.take(tx, lane ? LANES[lane] : IN_ORDER, limit);
  }

  /**
   * Outside the hours in which mails leave, holds what is due until they begin; a day off in one locality holds that one's alone.
   * @returns whether nothing may leave anywhere
   */
  async holdOutsideHours(tx: Tx, { national, own }: SendingCalendars): Promise<boolean> {
    const isQuiet: boolean[] = [];
    const holdWhere = async (calendar: WorkingCalendar, whose: Held) => {
      const until = this.sendingTime.quietUntil(tx.now, calendar);
      if (until) await hold(tx, until, whose);
      isQuiet.push(until !== null);
    };
    await holdWhere(national, { notOf: [...own.keys()] });
    for (const [localityId, calendar] of own) await holdWhere(calendar, { of: [localityId] });
    return isQuiet.every(Boolean);
  }

  /** Whether `takeDue` would find something; cheap enough to ask at any time. */
  async isAnythingDue(): Promise<boolean> {
    return (await this.database.statement(ANYTHING_DUE)).length > 0;
  }

  /** What was sent, newest first: a person sees their own messages, an administrator those of their locality. */
  page(actor: Actor, page: Page, filter: MessageFilter = {}): Promise<Paged<MessageView>> {
    return this.database.read(actor, (tx) => messagesPage(tx, filter, page), reachOf(actor));
  }
}
