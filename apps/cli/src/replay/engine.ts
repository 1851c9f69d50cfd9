import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@dondoc/database';
import { Queues } from '@dondoc/jobs';
import { Actor, type Instant, instantAt, type LocalDate } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const SYSTEM = Actor.system('replay');
const PATIENCE_MS = 60_000;
const POLL_MS = 2;

/** What the worker still has in hand at this moment of the clock: facts to follow up, messages to send, and, where one was asked for, the sweep. */
const OPEN_WORK = `select exists (select 1 from outbox)
  or exists (select 1 from message where state in ('planned', 'retrying', 'unknown') and not_before <= app_now())
  or exists (select 1 from message where state = 'leased')
  or exists (select 1 from message where not settled and state in ('sent', 'cancelled', 'bounced', 'suppressed'))
  or ($1 and not exists (select 1 from sweep where name = 'sweep' and done_until >= app_now())) as open`;

/** The running engine, driven from outside: its clock stands still until it is told the next moment. */
export class Engine {
  private readonly database: Database;
  private readonly queues: Queues;

  constructor(product: INestApplicationContext) {
    this.database = product.get(Database);
    this.queues = product.get(Queues);
  }

  async moveClockTo(date: LocalDate, time: string): Promise<void> {
    await this.setClock(instantAt(date, time));
  }

  /** null: the clock runs with the world's again. */
  async setClock(at: Instant | null): Promise<void> {
    await this.database.transact(SYSTEM, (tx) => tx.query('select play_clock($1)', [at]));
  }

  /** One sweep of the worker, and everything that follows from it. To be asked for once per moment of the clock. */
  async sweep(): Promise<void> {
    await this.queues.add('sweep', {});
    await this.rest({ afterSweep: true });
  }

  /** Everything that follows from what people did. */
  async followUp(): Promise<void> {
    this.queues.wake();
    await this.rest({ afterSweep: false });
  }

  /** Whether a sweep would find something owed to look at. */
  async isSweepDue(): Promise<boolean> {
    const rows = await this.database.statement(`select 1 from subject where state = 'owed' and next_rung_on <= app_today() limit 1`);
    return rows.length > 0;
  }

  /** @throws Error after a minute without rest */
  private async rest({ afterSweep }: { afterSweep: boolean }): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      const [row] = await this.database.statement<{ open: boolean }>(OPEN_WORK, [afterSweep]);
      if (!row?.open) return;
      await pause(POLL_MS);
    }
    throw new Error('The engine did not come to rest within a minute: see the log of the worker.');
  }
}
