import { Database, failpoint } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Attempt } from './attempt';
import { type Composed, isDropped } from './composer';
import { Composing, type Composition, isFailed, withAttachments } from './composing';
import { CLAIM, type Claimed } from './data/claim';
import type { Lane } from './domain/message';
import { Gate } from './gate';
import { Leases } from './leases';
import { letterOf } from './letter';
import { MAIL_OPTIONS, type MailOptions } from './options';
import { Outcomes } from './outcomes';
import { type Delivery, PostOffice } from './post-office';
import { Settling } from './settling';

interface Prepared {
  attempt: Attempt;
  /** The moment of composing, by the database's clock. */
  at: string;
  /** None where the address is suppressed. */
  contents: ReturnType<Composition['contents']['get']>;
}

/** Messages that are claimed and composed together. */
const CHUNK = 50;
/** Messages of a lane that may be claimed and composed before a line is free for them. */
const AHEAD = 2 * CHUNK;

/**
 * Sends messages of the ledger: claims a chunk by lease, has it composed from what is still owed, hands each mail over and writes down at
 * once what became of it. Chunks overlap; a message that is slow or broken holds up nobody. May be called by any number of jobs at once.
 */
@Injectable()
export class Deliverer {
  private readonly logger = new Logger('mail');
  private readonly gates: Record<Lane, Gate> = { atOnce: new Gate(AHEAD), others: new Gate(AHEAD) };
  private readonly leases: Leases;
  private readonly outcomes: Outcomes;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly composing: Composing,
    private readonly postOffice: PostOffice,
    private readonly settling: Settling,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {
    this.leases = new Leases(database);
    this.outcomes = new Outcomes(database);
  }

  /**
   * Resolves when each of these messages has an outcome or is left to a later call: nobody's, not due, or the mail server is away.
   * @returns whether all of them were taken up
   */
  async deliver(ids: readonly Id[], lane: Lane = 'others'): Promise<boolean> {
    const chunks: Promise<void>[] = [];
    let from = 0;
    while (from < ids.length && !this.isStopping) {
      const most = this.postOffice.mayTake(CHUNK);
      if (most === 0) break;
      const chunk = ids.slice(from, from + most);
      from += chunk.length;
      await this.gates[lane].enter(chunk.length);
      const done = this.deliverChunk(chunk, lane).catch((error: Error) =>
        this.logger.error(`A chunk of ${chunk.length} messages: ${error.message}`),
      );
      if (most === 1) await done.then(() => this.postOffice.tried());
      else chunks.push(done);
    }
    await Promise.all(chunks);
    return from >= ids.length;
  }

  /** Claims nothing more. What is claimed already still leaves. */
  stop(): void {
    this.isStopping = true;
  }

  /** Ends the connections; to be called when nothing is being delivered any more. */
  close(): void {
    this.outcomes.close();
    this.postOffice.close();
  }

  private async deliverChunk(ids: readonly Id[], lane: Lane): Promise<void> {
    const leaseId = globalThis.crypto.randomUUID();
    let ahead = ids.length;
    const getsLine = (count = 1) => {
      ahead -= count;
      this.gates[lane].leave(count);
    };
    try {
      const prepared = await this.prepare(ids, leaseId);
      getsLine(ids.length - prepared.length);
      await Promise.all(prepared.map((one) => this.carryOut(one, { lane, getsLine })));
      if (prepared.length > 0) await this.settling.settle(prepared.map(({ attempt }) => attempt.message.id));
    } finally {
      getsLine(ahead);
      this.leases.drop(leaseId);
    }
  }

  private async prepare(ids: readonly Id[], leaseId: Id): Promise<Prepared[]> {
    const since = performance.now();
    const claimed = await this.database.statement<Claimed>(CLAIM, [ids, leaseId]);
    if (claimed.length === 0) return [];
    this.leases.hold(leaseId, since);
    failpoint('mail.claimed');
    const { at, contents } = await this.composing.compose(claimed.filter((message) => !message.isSuppressed));
    failpoint('mail.composed');
    return claimed.map((message) => ({ attempt: new Attempt(message, leaseId), at, contents: contents.get(message.id) }));
  }

  private async carryOut({ attempt, at, ...prepared }: Prepared, { lane, getsLine }: { lane: Lane; getsLine: () => void }): Promise<void> {
    const contents = await withAttachments(prepared.contents);
    if (!contents || isFailed(contents) || isDropped(contents)) {
      getsLine();
      return this.outcomes.write(attempt.unsent(contents));
    }
    const { options } = this;
    return this.postOffice.post({
      lane,
      outgoing: () => ({
        id: attempt.message.id,
        kind: attempt.message.kind,
        at,
        letter: letterOf(attempt.message, contents, { at, options }),
      }),
      mayLeave: () => {
        getsLine();
        return this.leases.holds(attempt.leaseId);
      },
      end: (delivery) => this.writeDown(attempt, contents, delivery),
    });
  }

  private async writeDown(attempt: Attempt, contents: Composed, delivery: Delivery): Promise<void> {
    await this.outcomes.write(delivery.accepted ? attempt.sent(contents) : attempt.failed(delivery.verdict, delivery.reason));
    if (delivery.accepted) failpoint('mail.committed');
  }
}
