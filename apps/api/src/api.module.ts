import { commonPasswords } from '@config/common-passwords';
import type { Config } from '@config/env';
import { factorKey } from '@config/factor-key';
import { CommitmentsModule, commitmentsEntities } from '@dondoc/commitments';
import { Database, DatabaseModule } from '@dondoc/database';
import { DirectoryModule, directoryEntities, SecondFactorsModule } from '@dondoc/directory';
import { HealthModule } from '@dondoc/health';
import { JobsModule, Queues } from '@dondoc/jobs';
import { JournalModule } from '@dondoc/journal';
import { MailModule, mailEntities } from '@dondoc/mail';
import { RemindersModule, remindersEntities } from '@dondoc/reminders';
import { ReportsModule, reportsEntities } from '@dondoc/reports';
import { ReviewsModule, reviewsEntities } from '@dondoc/reviews';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DEMONSTRATION, DemonstrationService } from './demonstration/demonstration.service';
import { DemonstrationClock } from './demonstration/demonstration-clock.service';
import { DemonstrationEngine } from './demonstration/demonstration-engine.service';
import { HealthService } from './health/health.service';
import { ActorGuard, PUBLIC_URL } from './http/actor.guard';
import { CONFIRMATION_RULES, ConfirmationGuard } from './http/confirmation.guard';
import { MediaTypeGuard } from './http/media-type.guard';
import { ProblemFilter } from './http/problem.filter';
import { validation } from './http/validation';
import { Attempts } from './limits/attempts';
import { REQUESTS_PER_MINUTE, Requests } from './limits/requests';
import { Resets } from './limits/resets';
import { controllers } from './routes';
import { SessionCookies } from './session/session-cookies';
import { PROVIDER, type ProviderConfig, providerOf } from './single-sign-on/provider';

/** What the API needs to know: the configuration, and where its database is. */
export type ApiConfig = Pick<
  Config,
  | 'publicUrl'
  | 'evidenceDir'
  | 'clamd'
  | 'mail'
  | 'redisUrl'
  | 'demo'
  | 'requestsPerMinute'
  | 'trustedProxies'
  | 'breachedPasswordsFile'
  | 'dataDir'
  | 'factorKey'
  | 'confirmMinutes'
  | 'secondFactor'
  | 'anchorDir'
> &
  ProviderConfig & { databaseUrl: string };

const entities = [directoryEntities, commitmentsEntities, reviewsEntities, remindersEntities, reportsEntities, mailEntities].flat();

@Module({})
export class ApiModule {
  constructor(database: Database, queues: Queues) {
    database.afterCommit(() => queues.wake());
  }

  static with(config: ApiConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [...infrastructure(config), ...contexts(config)],
      controllers,
      providers: [
        { provide: PUBLIC_URL, useValue: config.publicUrl },
        { provide: DEMONSTRATION, useValue: config.demo },
        { provide: APP_GUARD, useClass: MediaTypeGuard },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: ConfirmationGuard },
        { provide: CONFIRMATION_RULES, useValue: { minutes: config.confirmMinutes, needsFactor: config.secondFactor === 'required' } },
        SessionCookies,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
        { provide: PROVIDER, useValue: providerOf(config) },
        { provide: REQUESTS_PER_MINUTE, useValue: config.requestsPerMinute },
        Attempts,
        Resets,
        Requests,
        DemonstrationService,
        DemonstrationClock,
        DemonstrationEngine,
        HealthService,
      ],
    };
  }
}

function infrastructure({ databaseUrl, redisUrl, mail }: ApiConfig) {
  return [
    DatabaseModule.open({ url: databaseUrl, applicationName: 'dondoc api' }, entities),
    JobsModule.connect({ redisUrl, databaseUrl }),
    MailModule.sending(mail),
  ];
}

function contexts(config: ApiConfig) {
  const { evidenceDir, clamd, breachedPasswordsFile, publicUrl } = config;
  return [
    DirectoryModule.refusing(commonPasswords(breachedPasswordsFile)),
    SecondFactorsModule.with({ publicUrl, factorKey: factorKey(config) }),
    CommitmentsModule.withEvidence({ evidenceDir, clamd }),
    ReviewsModule,
    RemindersModule,
    ReportsModule,
    HealthModule,
    JournalModule.keeping(config),
  ];
}
