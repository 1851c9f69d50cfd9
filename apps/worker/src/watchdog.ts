import { Database } from '@dondoc/database';
import { type JobName, Queues } from '@dondoc/jobs';
import { Alarms } from '@dondoc/mail';
import { Injectable, Logger } from '@nestjs/common';
import { sweepAge } from './data/sweeps';
import { SweepProcessor } from './processors/sweep.processor';
import { Relay } from './relay';
import { SCHEDULES, WATCHDOG } from './schedules';

/**
 * Keeps work going when the queue fails, by a plain interval: relays what waits, makes up for a sweep that did not come, and puts back schedules
 * that were thrown away with the queue.
 */
@Injectable()
export class Watchdog {
  private readonly logger = new Logger('watchdog');
  private readonly lastNextRun = new Map<JobName, number | undefined>();
  private readonly scheduled = new Set<JobName>();
  private timers: NodeJS.Timeout[] = [];
  private running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly sweep: SweepProcessor,
    private readonly relay: Relay,
    private readonly alarms: Alarms,
  ) {}

  start(): void {
    this.repeat(WATCHDOG.checkSchedulesEverySeconds, () => this.putSchedulesBack());
    this.repeat(WATCHDOG.relayEverySeconds, () => this.relayOrSweep());
  }

  /** Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }

  private async relayOrSweep(): Promise<void> {
    const age = await sweepAge(this.database);
    if (age !== undefined && age < WATCHDOG.sweepAfterSeconds) return this.relay.run();
    if (age === undefined) this.logger.log('First sweep.');
    else this.logger.warn(`The last sweep is ${Math.round(age)} seconds old: sweeping.`);
    await this.sweep.run();
  }

  /** A schedule is gone when the queue does not know it, or dead when its next run stays the same for longer than its interval. */
  private async putSchedulesBack(): Promise<void> {
    for (const { job, everySeconds } of SCHEDULES) {
      const next = await this.queues.nextRun(job);
      if (next === undefined && this.scheduled.has(job)) this.sayEmptied(job);
      const isDead = next !== undefined && next === this.lastNextRun.get(job) && everySeconds < WATCHDOG.checkSchedulesEverySeconds * 2;
      if (isDead) await this.queues.unschedule(job);
      if (next === undefined || isDead) await this.queues.every(job, everySeconds * 1000);
      this.lastNextRun.set(job, isDead ? undefined : next);
      this.scheduled.add(job);
    }
  }

  private sayEmptied(job: JobName): void {
    this.logger.error(`The queue was emptied: the schedule of "${job}" was gone and is put back.`);
    this.alarms.raise('queueEmptied', `The schedule of "${job}" was gone.`);
  }

  /** Now and then every so many seconds, never beside itself. */
  private repeat(seconds: number, work: () => Promise<void>): void {
    let isRunning = false;
    const run = async () => {
      if (isRunning) return;
      isRunning = true;
      await work().catch((error: Error) => this.logger.error(error.message));
      isRunning = false;
    };
    const tick = () => {
      const done: Promise<void> = run().finally(() => this.running.delete(done));
      this.running.add(done);
    };
    this.timers.push(setInterval(tick, seconds * 1000));
    tick();
  }
}
