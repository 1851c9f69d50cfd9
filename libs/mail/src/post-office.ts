import { failpoint } from '@dondoc/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Breaker } from './domain/breaker';
import { judge, type Verdict } from './domain/failure';
import { Lines } from './lines';
import { Mailbox } from './mailbox';
import { MAIL_OPTIONS, type MailOptions } from './options';
import { transportOf } from './transport/open';
import { type Outgoing, SendError } from './transport/transport';

export type Delivery = { accepted: true } | { accepted: false; verdict: Verdict; reason: string };

export interface Posting {
  /** Asked when a line is free, right before the letter leaves: whether it still may. */
  mayLeave(): boolean;
  /** Writes down how it ended. The line's next letter is not completed before that, so that at most one per connection can be sent twice. */
  end(delivery: Delivery): Promise<void>;
}

/** The lines to the mail server, and the breaker that keeps everybody from trying while it takes nothing. */
@Injectable()
export class PostOffice {
  private readonly logger = new Logger('mail');
  private readonly breaker = new Breaker();
  private readonly lines: Lines;

  constructor(@Inject(MAIL_OPTIONS) options: MailOptions, mailbox: Mailbox) {
    this.lines = new Lines(transportOf(options.transport, mailbox));
  }

  /** How many messages may be taken up now: as many as wanted, one to see whether the server is back, or none. One is to be followed by `tried`. */
  mayTake(wanted: number): number {
    const allowed = this.breaker.allows(performance.now());
    if (allowed === 'one') this.breaker.try();
    return allowed === 'all' ? wanted : allowed === 'one' ? 1 : 0;
  }

  tried(): void {
    this.breaker.tried();
  }

  /** Resolves when it is written down how it ended. */
  post(outgoing: Outgoing, posting: Posting): Promise<void> {
    return new Promise((resolve) => {
      this.lines.use(async (line, before) => {
        const after = posting.end(await this.hand(posting, () => line.send(outgoing, before)));
        void after.then(resolve);
        return { after };
      });
    });
  }

  close(): void {
    this.lines.close();
  }

  private async hand(posting: Posting, send: () => Promise<void>): Promise<Delivery> {
    if (!posting.mayLeave()) return { accepted: false, verdict: 'lost', reason: 'The lease ended before a connection was free.' };
    if (this.breaker.blocks) return { accepted: false, verdict: 'away', reason: 'The mail server is away.' };
    try {
      await send();
      failpoint('mail.accepted');
      if (this.breaker.isOpen) this.logger.log('The mail server takes mail again.');
      this.breaker.succeeded();
      return { accepted: true };
    } catch (error) {
      return this.failed(error as Error);
    }
  }

  private failed(error: Error): Delivery {
    const verdict = error instanceof SendError ? judge(error.failure) : 'later';
    const now = performance.now();
    if (!['away', 'lost', 'unknown'].includes(verdict)) this.breaker.succeeded();
    const hasOpened = (verdict === 'away' && this.breaker.away(now)) || (verdict === 'lost' && this.breaker.lost(now));
    if (hasOpened) this.logger.error(`The mail server takes no mail: ${error.message}. Everything is kept and tried again.`);
    return { accepted: false, verdict, reason: error.message.slice(0, 2000) };
  }
}
