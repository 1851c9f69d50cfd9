import { failpoint } from '@dondoc/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Alarms } from './alarms';
import { Breaker } from './domain/breaker';
import { judge, type Verdict } from './domain/failure';
import type { Lane } from './domain/message';
import { Lines } from './lines';
import { Mailbox } from './mailbox';
import { MAIL_OPTIONS, type MailOptions } from './options';
import { transportOf } from './transport/open';
import { type Line, type Outgoing, SendError } from './transport/transport';

export type Delivery = { accepted: true } | { accepted: false; verdict: Verdict; reason: string };

export interface Posting {
  lane: Lane;
  /** Asked for when a line is free, so that few letters are written out at a time. What it throws ends this letter alone. */
  outgoing(): Outgoing;
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

  constructor(
    @Inject(MAIL_OPTIONS) options: MailOptions,
    mailbox: Mailbox,
    private readonly alarms: Alarms,
  ) {
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
  post(posting: Posting): Promise<void> {
    return new Promise((resolve) => {
      this.lines.use(async (line, before) => {
        const after = posting.end(await this.hand(posting, { line, before }));
        void after.then(resolve);
        return { after };
      }, posting.lane);
    });
  }

  close(): void {
    this.lines.close();
  }

  private async hand(posting: Posting, { line, before }: { line: Line; before: Promise<void> }): Promise<Delivery> {
    if (!posting.mayLeave()) return { accepted: false, verdict: 'lost', reason: 'The lease ended before a connection was free.' };
    if (this.breaker.blocks) return { accepted: false, verdict: 'away', reason: 'The mail server is away.' };
    try {
      await line.send(posting.outgoing(), before);
      failpoint('mail.accepted');
      this.works();
      return { accepted: true };
    } catch (error) {
      return this.failed(error as Error);
    }
  }

  private failed(error: Error): Delivery {
    const verdict = error instanceof SendError ? judge(error.failure) : 'later';
    if (verdict === 'away' || verdict === 'lost') this.fails(verdict, error.message);
    else if (error instanceof SendError && error.failure.responseCode) this.works();
    return { accepted: false, verdict, reason: error.message.slice(0, 2000) };
  }

  private works(): void {
    if (this.breaker.isOpen) {
      this.logger.log('The mail server takes mail again.');
      this.alarms.clear('mailServer');
    }
    this.breaker.succeeded();
  }

  private fails(verdict: 'away' | 'lost', reason: string): void {
    const hasOpened = this.breaker[verdict](performance.now());
    if (hasOpened) this.logger.error(`The mail server takes no mail: ${reason}. Everything is kept and tried again.`);
    if (this.breaker.isOpen) this.alarms.raise('mailServer', reason);
  }
}
