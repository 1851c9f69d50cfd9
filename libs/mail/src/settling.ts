import { Database, failpoint, type Tx } from '@dondoc/database';
import { Actor, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { Composers, type Settlement } from './composer';
import { type Ended, markSettled, takeUnsettled } from './data/settling';

const SYSTEM = Actor.system('mail');
const AT_ONCE = 500;

const outcomeOf = ({ state }: Ended): Settlement['outcome'] => (state === 'sent' || state === 'cancelled' ? state : 'bounced');

/** Tells the contexts what became of their messages, each message once: their changes and the note that they were told commit together. */
@Injectable()
export class Settling {
  constructor(
    private readonly database: Database,
    private readonly composers: Composers,
  ) {}

  /** Returns how many messages were settled. */
  settle(ids: readonly Id[]): Promise<number> {
    return this.database.transact(SYSTEM, async (tx) => this.tell(tx, await takeUnsettled(tx, ids, ids.length)));
  }

  /** Those whose process died before it could tell. */
  async settleLeftovers(): Promise<number> {
    const [waiting] = await this.database.statement(
      `select 1 from message where not settled and state in ('sent', 'bounced', 'suppressed', 'cancelled') limit 1`,
    );
    return waiting ? this.database.transact(SYSTEM, async (tx) => this.tell(tx, await takeUnsettled(tx, null, AT_ONCE))) : 0;
  }

  private async tell(tx: Tx, ended: readonly Ended[]): Promise<number> {
    if (ended.length === 0) return 0;
    failpoint('mail.settling');
    for (const kind of new Set(ended.map((message) => message.kind))) {
      const settlements = ended.filter((message) => message.kind === kind).map((message) => ({ message, outcome: outcomeOf(message) }));
      await this.composers.of(kind).settled(tx, settlements);
    }
    await markSettled(
      tx,
      ended.map(({ id }) => id),
    );
    return ended.length;
  }
}
