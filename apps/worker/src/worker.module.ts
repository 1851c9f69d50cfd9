import type { Config } from '@config/env';
import { CommitmentsModule, commitmentsEntities } from '@dondoc/commitments';
import { DatabaseModule } from '@dondoc/database';
import { DirectoryModule, directoryEntities } from '@dondoc/directory';
import { JobsModule } from '@dondoc/jobs';
import { JournalModule } from '@dondoc/journal';
import { MailModule, mailEntities } from '@dondoc/mail';
import { RemindersModule, remindersEntities } from '@dondoc/reminders';
import { ReportsModule, reportsEntities } from '@dondoc/reports';
import { ReviewsModule, reviewsEntities } from '@dondoc/reviews';
import { type DynamicModule, Module } from '@nestjs/common';
import { BOUNCE_MAILDIR, BouncePost } from './bounce-post';
import { DeliverProcessor } from './processors/deliver.processor';
import { FollowUpProcessor, FollowUps } from './processors/follow-up.processor';
import { HousekeepingProcessor } from './processors/housekeeping.processor';
import { JournalProcessor } from './processors/journal.processor';
import { SweepProcessor } from './processors/sweep.processor';
import { Relay } from './relay';
import { Watchdog } from './watchdog';

/** What a worker needs to know: the configuration, and where its database is. */
export type WorkerConfig = Pick<Config, 'anchorDir' | 'bounceMaildir' | 'evidenceDir' | 'mail' | 'redisUrl' | 'retentionYears'> & {
  databaseUrl: string;
};

const entities = [directoryEntities, commitmentsEntities, reviewsEntities, remindersEntities, reportsEntities, mailEntities].flat();
const POOL_SIZE = 12;

@Module({})
export class WorkerModule {
  static with({ databaseUrl, redisUrl, mail, evidenceDir, bounceMaildir, anchorDir, retentionYears }: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.open({ url: databaseUrl, poolSize: POOL_SIZE, applicationName: 'dondoc worker' }, entities),
        JobsModule.connect({ redisUrl, databaseUrl }),
        MailModule.sending(mail),
        DirectoryModule,
        CommitmentsModule.withEvidence({ evidenceDir }),
        ReviewsModule,
        RemindersModule,
        ReportsModule,
        JournalModule.keeping({ anchorDir, retentionYears }),
      ],
      providers: [
        { provide: BOUNCE_MAILDIR, useValue: bounceMaildir ?? null },
        BouncePost,
        Relay,
        FollowUps,
        SweepProcessor,
        FollowUpProcessor,
        DeliverProcessor,
        HousekeepingProcessor,
        JournalProcessor,
        Watchdog,
      ],
    };
  }
}
