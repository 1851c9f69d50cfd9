import { DirectoryModule } from '@dondoc/directory';
import { ReviewsModule } from '@dondoc/reviews';
import { Module } from '@nestjs/common';
import { Attaching } from './attaching';
import { DocumentsService } from './documents.service';
import { Press } from './render/press';
import { ReportMail } from './report-mail';
import { ReportsService } from './reports.service';

/** Needs the global `DatabaseModule`, opened with `reportsEntities` among its entities, and the global `MailModule`. */
@Module({
  imports: [DirectoryModule, ReviewsModule],
  providers: [ReportsService, DocumentsService, ReportMail, Attaching, Press],
  exports: [ReportsService, DocumentsService],
})
export class ReportsModule {}
