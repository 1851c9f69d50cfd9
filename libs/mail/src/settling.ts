import { Database, failpoint, type Tx } from '@dondoc/database';
import { Actor, type Id } from '@dondoc/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { Composers, type Settlement } from './composer';
import { ANYTHING_UNSETTLED, type Ended, markSettled, SETTLE_LATER, takeUnsettled } from './data/settling';

const SYSTEM = Actor.system('mail');
const AT_ONCE = 500;

const outcomeOf = ({ state }: Ended): Settlement['outcome'] => (state === 'sent' || state === 'cancelled' ? state : 'bounced');

/** Tells the contexts what became of their messages, each message once: their changes and the note that they were told commit together. */
@Injectable()
export class Settling {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly database: Database,
    private readonly composers: Composers,
  ) {}

  /** Returns how many messages were settled. One that cannot be told is set aside for an hour and holds up nobody. */
  settle(ids: readonly Id[]): Promise<number> {
    return this.settleThese(ids).catch(() => this.oneByOne(ids));
  }

  /** Those whose process died before it could tell. */
  async settleLeftovers(): Promise<number> {
    const [waiting] = await this.database.statement(ANYTHING_UNSETTLED);
    if (!waiting) return 0;
    const ids = await this.database.transact(SYSTEM, async (tx) => (await takeUnsettled(tx, null, AT_ONCE)).map(({ id }) => id));
    return this.settle(ids);
  }

  private settleThese(ids: readonly Id[]): Promise<number> {
    return this.database.transact(SYSTEM, async (tx) => this.tell(tx, await takeUnsettled(tx, ids, ids.length)));
  }

  private async oneByOne(ids: readonly Id[]): Promise<number> {
    let settled = 0;
    for (const id of ids) {
      settled += await this.settleThese([id]).catch(async (error: Error) => {
        this.logger.error(`Nobody could be told what became of message ${id}: ${error.stack ?? error.message}`);
        await this.database.statement(SETTLE_LATER, [id]);
        return 0;
      });
    }
    return settled;
  }

  private async tell(tx: Tx, ended: readonly Ended[]): Promise<number> {
    if (ended.length === 0) return 0;
    failpoint('mail.settling');
    for (const kind of new Set(ended.map((message) => message.kind))) {
      const settlements = ended.filter((message) => message.kind === kind).map((message) => ({ message, outcome: outcomeOf(message) }));
      await this.composers.of(kind).settled?.(tx, settlements);
    }
    await markSettled(
      tx,
      ended.map(({ id }) => id),
    );
    return ended.length;
  }
}
