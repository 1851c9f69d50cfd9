import { Database } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { Queues } from '@dondoc/jobs';
import { settle, takeOutbox } from '@dondoc/journal';
import { Actor, type Id } from '@dondoc/kernel';
import { type Lane, Ledger, Settling } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { isAnyFactWaiting } from './data/outbox';
import { followUpsOf } from './follow-ups';

const SYSTEM = Actor.system('relay');
const FACTS_AT_ONCE = 1000;
/**
 * Messages that may stand in a queue: enough that no worker waits, few enough that whoever comes later does not wait for all who came before.
 * The rest stays in the ledger and is handed out as the queue empties.
 */
const MESSAGES_AT_ONCE = 2500;
/** Jobs nobody has taken up yet; with more of them nothing is added. */
const ENOUGH_JOBS = 8;
/** Messages of one job: few enough to share work between processes, enough to make a job worth its cost. */
const BATCH = { least: 25, most: 500, shares: 16 };

const DELIVERY = {
  atOnce: { queue: 'atOnce', job: 'deliverAtOnce' },
  others: { queue: 'mail', job: 'deliver' },
} as const;

/** Hands waiting facts and due messages to the queue. What is lost there is handed out again after a minute at the most. */
@Injectable()
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly ledger: Ledger,
    private readonly settling: Settling,
    private readonly calendars: CalendarService,
  ) {}

  async run(): Promise<void> {
    if (await isAnyFactWaiting(this.database)) await this.relayFacts();
    if (await this.ledger.isAnythingDue()) await this.relayMessages();
    await this.settling.settleLeftovers();
  }

  private async relayFacts(): Promise<void> {
    for (let isMore = true; isMore; ) {
      const taken = await this.database.transact(SYSTEM, async (tx) => {
        const facts = await takeOutbox(tx, FACTS_AT_ONCE);
        const idle = facts.filter((fact) => followUpsOf(fact.kind).length === 0);
        if (idle.length > 0)
          await settle(
            tx,
            idle.map(({ id }) => id),
          );
        return facts;
      });
      const owed = taken.filter((fact) => followUpsOf(fact.kind).length > 0);
      await this.queues.addBulk(
        'followUp',
        owed.map(({ id }) => ({ factId: id })).sort((a, b) => a.factId - b.factId),
      );
      isMore = taken.length === FACTS_AT_ONCE;
    }
  }

  /** Outside the hours in which mails leave, what is due is held until they begin, but for what lets somebody in, which goes by the lane of what cannot wait. */
  private async relayMessages(): Promise<void> {
    const held = await this.database.transact(SYSTEM, async (tx) => this.ledger.holdOutsideHours(tx, await this.calendars.all(tx)));
    await this.relayLane('atOnce');
    if (held) return;
    await this.relayLane('others');
  }

  private async relayLane(lane: Lane): Promise<void> {
    const { queue, job } = DELIVERY[lane];
    if ((await this.queues.depth(queue)) >= ENOUGH_JOBS) return;
    const ids = await this.database.transact(SYSTEM, (tx) => this.ledger.takeDue(tx, MESSAGES_AT_ONCE, lane));
    await this.queues.addBulk(
      job,
      batchesOf(ids).map((messageIds) => ({ messageIds })),
    );
  }
}

export function batchesOf(ids: readonly Id[]): Id[][] {
  const size = Math.min(BATCH.most, Math.max(BATCH.least, Math.ceil(ids.length / BATCH.shares)));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
