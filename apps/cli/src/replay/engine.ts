import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@dondoc/database';
import { Queues } from '@dondoc/jobs';
import { Actor, type Instant, instantAt, type LocalDate } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const SYSTEM = Actor.system('replay');
const PATIENCE_MS = 60_000;
const POLL_MS = 2;

/** The running engine, driven from outside: its clock stands still until it is told the next moment. */
export class Engine {
  private readonly database: Database;
  private readonly queues: Queues;

  constructor(product: INestApplicationContext) {
    this.database = product.get(Database);
    this.queues = product.get(Queues);
    this.database.afterCommit(() => this.queues.wake());
  }

  async moveClockTo(date: LocalDate, time: string): Promise<void> {
    await this.setClock(instantAt(date, time));
  }

  /** null: the clock runs with the world's again. */
  async setClock(at: Instant | null): Promise<void> {
    await this.database.transact(SYSTEM, (tx) => tx.change('update clock set fixed_at = $1', [at]));
  }

  /** One sweep of the worker, and everything that follows from it. */
  async sweep(): Promise<void> {
    await this.queues.add('sweep', {});
    await this.settled();
  }

  /** Waits until nothing is in the queues, in the outbox or due in the send ledger. @throws Error after a minute without an end */
  async settled(): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      const open = await this.openWork();
      if (open === 0) return;
      if (waited > 0 && waited % 1000 === 0) this.queues.wake();
      await pause(POLL_MS);
    }
    throw new Error('The engine did not come to rest within a minute: see the log of the worker.');
  }

  private async openWork(): Promise<number> {
    const counts = Object.values(await this.queues.waiting());
    const inQueue = counts.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
    if (inQueue > 0) return inQueue;
    const [row] = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ open: number }>(`select (select count(*) from outbox)
        + (select count(*) from message where state in ('planned','retrying','unknown') and not_before <= app_now())
        + (select count(*) from message where state = 'leased') as open`),
    );
    return row?.open ?? 0;
  }
}
