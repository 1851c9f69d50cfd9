import { CommitmentsModule } from '@dondoc/commitments';
import { DirectoryModule } from '@dondoc/directory';
import { Composers } from '@dondoc/mail';
import { ReviewsModule } from '@dondoc/reviews';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EntitySchema } from 'typeorm';
import { AccountMailComposer } from './account-mail.composer';
import { AccountMailsService } from './account-mails.service';
import { AnchorComposer } from './anchor.composer';
import { AnchorNoticesService } from './anchor-notices.service';
import { AssignmentRemindersService } from './assignment-reminders.service';
import { AtOnceComposer } from './at-once.composer';
import { AtOnceService } from './at-once.service';
import { BreakGlassComposer } from './break-glass.composer';
import { BreakGlassNoticesService } from './break-glass-notices.service';
import { CalendarComposer } from './calendar.composer';
import { CalendarNoticesService } from './calendar-notices.service';
import { CyclePreviewService } from './cycle-preview.service';
import { DailyComposer } from './daily.composer';
import { DailyMails } from './daily-mails';
import { DigestComposer } from './digest.composer';
import { DigestsService } from './digests.service';
import { DueDaysService } from './due-days.service';
import { ExplainService } from './explain.service';
import { LaddersService } from './ladders.service';
import { LinksService } from './links.service';
import { MeetingService } from './meeting.service';
import { MorningListsService } from './morning-lists.service';
import { PortfolioService } from './portfolio.service';
import { PreviewService } from './preview.service';
import { RemindersService } from './reminders.service';
import { UnsubscribeService } from './unsubscribe.service';

/** Everything here is written in bulk: no class is mapped. */
export const remindersEntities: EntitySchema[] = [];

const services = [
  AccountMailsService,
  RemindersService,
  DigestsService,
  AtOnceService,
  PortfolioService,
  PreviewService,
  CyclePreviewService,
  ExplainService,
  AssignmentRemindersService,
  LaddersService,
  MeetingService,
  LinksService,
  MorningListsService,
  CalendarNoticesService,
  BreakGlassNoticesService,
  AnchorNoticesService,
  DueDaysService,
  UnsubscribeService,
];

/** Who writes which mails. */
const composers = [
  DailyComposer,
  DigestComposer,
  AtOnceComposer,
  CalendarComposer,
  BreakGlassComposer,
  AnchorComposer,
  AccountMailComposer,
];

/** Needs the global `DatabaseModule` and `MailModule`; its composers are made known to the mail. */
@Module({
  imports: [CommitmentsModule, DirectoryModule, ReviewsModule],
  providers: [...services, ...composers, DailyMails],
  exports: services,
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly known: Composers,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    for (const composer of composers) this.known.register(this.module.get(composer));
  }
}
