import type { Config } from '@config/env';
import { JsonLogger } from '@config/json-logger';
import { armFailpoint, mustBeOrdinaryRole } from '@dondoc/database';
import { type Handlers, Queues, startWorkers } from '@dondoc/jobs';
import { Deliverer } from '@dondoc/mail';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BouncePost } from './bounce-post';
import { DeliverProcessor } from './processors/deliver.processor';
import { FollowUpProcessor } from './processors/follow-up.processor';
import { HousekeepingProcessor } from './processors/housekeeping.processor';
import { JournalProcessor } from './processors/journal.processor';
import { SweepProcessor } from './processors/sweep.processor';
import { Relay } from './relay';
import { Watchdog } from './watchdog';
import { WorkerModule } from './worker.module';

export interface StartOptions {
  /** The database to use where the configuration names none: the embedded one. */
  databaseUrl?: string;
}

export interface RunningWorker {
  /** Takes up nothing new and resolves when what was in hand is done. */
  close(): Promise<void>;
}

/** Work that has not ended by then is left to its lease and the next process. */
const DRAIN_MS = 25_000;

/** Starts a worker. With `SCHEDULES=off` it does what the queue brings and nothing by itself. */
export async function start(config: Config, options: StartOptions = {}): Promise<RunningWorker> {
  const databaseUrl = config.databaseUrl ?? options.databaseUrl;
  if (!databaseUrl) throw new Error('DATABASE_URL: the worker alone needs a PostgreSQL server; `dondoc start` brings one along.');
  armFailpoint(config.fault);
  if (config.nodeEnv === 'production') await mustBeOrdinaryRole(databaseUrl, 'DATABASE_URL');
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ ...config, databaseUrl }), {
    logger: new JsonLogger('worker', config.logLevel),
    abortOnError: false,
  });
  const workers = await startWorkers(app.get(Queues), handlersOf(app), {
    concurrency: { atOnce: config.concurrency, mail: config.concurrency, work: config.concurrency },
  });
  const watchdog = config.schedules ? app.get(Watchdog) : undefined;
  watchdog?.start();
  const bounces = config.schedules ? app.get(BouncePost) : undefined;
  bounces?.start();
  const drain = () => Promise.all([watchdog?.stop(), bounces?.stop(), workers.close()]);
  return { close: () => close(app, drain) };
}

function handlersOf(app: INestApplicationContext): Handlers {
  return {
    sweep: () => app.get(SweepProcessor).run(),
    relay: () => app.get(Relay).run(),
    followUp: (payload) => app.get(FollowUpProcessor).run(payload),
    deliver: (payload) => app.get(DeliverProcessor).run(payload, 'others'),
    deliverAtOnce: (payload) => app.get(DeliverProcessor).run(payload, 'atOnce'),
    anchorJournal: () => app.get(JournalProcessor).anchor(),
    redactJournal: () => app.get(JournalProcessor).redact(),
    housekeeping: () => app.get(HousekeepingProcessor).run(),
  };
}

async function close(app: INestApplicationContext, drain: () => Promise<unknown>): Promise<void> {
  const deliverer = app.get(Deliverer);
  deliverer.stop();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, DRAIN_MS);
  });
  await Promise.race([drain(), tooLong]);
  clearTimeout(timer);
  deliverer.close();
  await app.close();
}
