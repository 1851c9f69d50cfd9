import { Database, failpoint } from '@dondoc/database';
import { type Jobs, Queues } from '@dondoc/jobs';
import { factById, postpone, settle } from '@dondoc/journal';
import { Actor } from '@dondoc/kernel';
import { AccountMailsService, AtOnceService, RemindersService } from '@dondoc/reminders';
import { ReportsService } from '@dondoc/reports';
import { CyclesService, ReviewsService } from '@dondoc/reviews';
import { Injectable, Logger } from '@nestjs/common';
import { type FollowUpServices, followUpsOf } from '../follow-ups';

const SYSTEM = Actor.system('followUp');

/** The services that follow-ups call. */
@Injectable()
export class FollowUps implements FollowUpServices {
  constructor(
    readonly database: Database,
    readonly cycles: CyclesService,
    readonly reviews: ReviewsService,
    readonly reminders: RemindersService,
    readonly atOnce: AtOnceService,
    readonly accountMails: AccountMailsService,
    readonly reports: ReportsService,
  ) {}
}

/** Does what follows from one fact and takes it out of the outbox. One that fails comes again, later each time, and its reason stands in the outbox. */
@Injectable()
export class FollowUpProcessor {
  private readonly logger = new Logger('followUp');

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly services: FollowUps,
  ) {}

  async run({ factId }: Jobs['followUp']): Promise<void> {
    const fact = await this.database.read(SYSTEM, (tx) => factById(tx, factId));
    if (!fact) return;
    try {
      for (const followUp of followUpsOf(fact.kind)) await followUp(this.services, fact);
      failpoint('followUp.done');
      await this.database.transact(SYSTEM, (tx) => settle(tx, [factId]));
    } catch (error) {
      this.logger.error(`${fact.kind} ${factId}: ${(error as Error).stack ?? error}`);
      await this.database.transact(SYSTEM, (tx) => postpone(tx, factId, (error as Error).message));
    }
    this.queues.wake();
  }
}
