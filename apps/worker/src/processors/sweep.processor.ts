import { Database } from '@dondoc/database';
import { CalendarNoticesService, DigestsService, MorningListsService, RemindersService } from '@dondoc/reminders';
import { ReviewsService } from '@dondoc/reviews';
import { Injectable, Logger } from '@nestjs/common';
import { noted } from '../data/runs';
import { databaseNow, noteSweep } from '../data/sweeps';
import { Relay } from '../relay';
import { SWEEP, type SweepServices } from '../schedules';

/** Does everything that is due. A step that fails does not keep the following ones from their work; the sweep counts as done when none failed. */
@Injectable()
export class SweepProcessor {
  private readonly logger = new Logger('sweep');
  private readonly services: SweepServices;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    reviews: ReviewsService,
    reminders: RemindersService,
    digests: DigestsService,
    mornings: MorningListsService,
    calendar: CalendarNoticesService,
    relay: Relay,
  ) {
    this.services = { reviews, reminders, digests, mornings, calendar, relay };
  }

  /** Asked for while it runs, it does not run beside itself. */
  run(): Promise<void> {
    this.running ??= noted(this.database, 'sweep', () => this.sweep()).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async sweep(): Promise<void> {
    const begunAt = await databaseNow(this.database);
    const failed: string[] = [];
    for (const step of SWEEP) {
      await step.run(this.services).catch((error: Error) => {
        failed.push(step.name);
        this.logger.error(`${step.name}: ${error.stack ?? error.message}`);
      });
    }
    if (failed.length === 0) await noteSweep(this.database, begunAt);
    else throw new Error(`Failed steps: ${failed.join(', ')}.`);
  }
}
