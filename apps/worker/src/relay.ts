import { Database } from '@dondoc/database';
import { Queues } from '@dondoc/jobs';
import { settle, takeOutbox } from '@dondoc/journal';
import { Actor, type Id } from '@dondoc/kernel';
import { Ledger, Settling } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { isAnyFactWaiting } from './data/outbox';
import { followUpsOf } from './follow-ups';

const SYSTEM = Actor.system('relay');
const FACTS_AT_ONCE = 1000;
const MESSAGES_AT_ONCE = 10_000;
/** Messages of one job: few enough to share work between processes, enough to make a job worth its cost. */
const BATCH = { least: 25, most: 500, shares: 8 };

/** Hands waiting facts and due messages to the queue. What is lost there is handed out again after a minute. */
@Injectable()
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly ledger: Ledger,
    private readonly settling: Settling,
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

  private async relayMessages(): Promise<void> {
    for (let isMore = true; isMore; ) {
      const ids = await this.database.transact(SYSTEM, (tx) => this.ledger.takeDue(tx, MESSAGES_AT_ONCE));
      await this.queues.addBulk(
        'deliver',
        batchesOf(ids).map((messageIds) => ({ messageIds })),
      );
      isMore = ids.length >= MESSAGES_AT_ONCE;
    }
  }
}

export function batchesOf(ids: readonly Id[]): Id[][] {
  const size = Math.min(BATCH.most, Math.max(BATCH.least, Math.ceil(ids.length / BATCH.shares)));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
