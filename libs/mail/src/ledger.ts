import type { Tx } from '@dondoc/database';
import { Database } from '@dondoc/database';
import type { Actor, Id, Page, Paged } from '@dondoc/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ANYTHING_DUE, takeDue } from './data/due';
import { insertPlanned, lockJoinable } from './data/plan';
import { type MessageFilter, messagesPage } from './data/reading';
import type { PlannedMessage } from './domain/message';
import { MAIL_OPTIONS, type MailOptions } from './options';
import type { MessageView } from './views';

/** The send ledger: what is to be sent, to whom, when, and what became of it. The only truth about mail. */
@Injectable()
export class Ledger {
  private readonly host: string;

  constructor(
    private readonly database: Database,
    @Inject(MAIL_OPTIONS) options: MailOptions,
  ) {
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

  /** Messages that are due and in nobody's hands, oldest first; they are not handed out again for a minute. */
  takeDue(tx: Tx, limit: number): Promise<Id[]> {
    return takeDue(tx, limit);
  }

  /** Whether `takeDue` would find something; cheap enough to ask at any time. */
  async isAnythingDue(): Promise<boolean> {
    return (await this.database.statement(ANYTHING_DUE)).length > 0;
  }

  /** What was sent, newest first: a person sees their own messages, an administrator those of their locality. */
  page(actor: Actor, page: Page, filter: MessageFilter = {}): Promise<Paged<MessageView>> {
    return this.database.read(actor, (tx) => messagesPage(tx, filter, page));
  }
}
