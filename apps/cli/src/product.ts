import { commonPasswords } from '@config/common-passwords';
import type { Config } from '@config/env';
import { CommitmentsModule, commitmentsEntities } from '@dondoc/commitments';
import { DatabaseModule } from '@dondoc/database';
import { DirectoryModule, directoryEntities } from '@dondoc/directory';
import { HealthModule } from '@dondoc/health';
import { JobsModule } from '@dondoc/jobs';
import { JournalModule } from '@dondoc/journal';
import { type Ids, randomIds } from '@dondoc/kernel';
import { MailModule, mailEntities } from '@dondoc/mail';
import { RemindersModule, remindersEntities } from '@dondoc/reminders';
import { ReportsModule, reportsEntities } from '@dondoc/reports';
import { ReviewsModule, reviewsEntities } from '@dondoc/reviews';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const ENTITIES = [directoryEntities, commitmentsEntities, reviewsEntities, mailEntities, remindersEntities, reportsEntities].flat();

/** Every context over one database, without a door: what a command works with. */
export async function openProduct(config: Config, url: string, ids: Ids = randomIds): Promise<INestApplicationContext> {
  const imports = [
    DatabaseModule.open({ url, poolSize: 4, applicationName: 'dondoc cli', ids }, ENTITIES),
    JobsModule.connect({ databaseUrl: url, redisUrl: config.redisUrl }),
    DirectoryModule.refusing(commonPasswords(config.breachedPasswordsFile)),
    CommitmentsModule.withEvidence(config),
    ReviewsModule,
    MailModule.sending(config.mail),
    RemindersModule,
    ReportsModule,
    HealthModule,
    JournalModule.keeping(config),
  ];
  class CliModule {}
  return NestFactory.createApplicationContext({ module: CliModule, imports }, { logger: ['error', 'warn'] });
}
