import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@dondoc/database';
import { EngineHealthService } from '@dondoc/health';
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
  private readonly health: EngineHealthService;
  private at: Instant | null = null;

  constructor(product: INestApplicationContext) {
    this.database = product.get(Database);
    this.queues = product.get(Queues);
    this.health = product.get(EngineHealthService);
  }

  async moveClockTo(date: LocalDate, time: string): Promise<void> {
    await this.setClock(instantAt(date, time));
  }

  /** null: the clock runs with the world's again. */
  async setClock(at: Instant | null): Promise<void> {
    await this.database.transact(SYSTEM, (tx) => tx.query('select play_clock($1)', [at]));
    this.at = at;
  }

  /** One sweep of the worker, and everything that follows from it. To be asked for once per moment of the clock. */
  async sweep(): Promise<void> {
    await this.queues.add('sweep', {});
    await this.rest(this.at);
  }

  /** Everything that follows from what people did. */
  async followUp(): Promise<void> {
    this.queues.wake();
    await this.rest(null);
  }

  /** Whether a sweep would find something owed to look at. */
  async isSweepDue(): Promise<boolean> {
    const rows = await this.database.statement(`select 1 from subject where state = 'owed' and next_rung_on <= app_today() limit 1`);
    return rows.length > 0;
  }

  /** @throws Error after a minute without rest */
  private async rest(sweptSince: Instant | null): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      if (await this.health.isAtRest(sweptSince)) return;
      await pause(POLL_MS);
    }
    throw new Error('The engine did not come to rest within a minute: see the log of the worker.');
  }
}
