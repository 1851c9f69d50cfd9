import { DirectoryModule } from '@dondoc/directory';
import { ReviewsModule } from '@dondoc/reviews';
import { Module } from '@nestjs/common';
import { ReportMail } from './report-mail';
import { ReportsService } from './reports.service';

/** Needs the global `DatabaseModule`, opened with `reportsEntities` among its entities, and the global `MailModule`. */
@Module({
  imports: [DirectoryModule, ReviewsModule],
  providers: [ReportsService, ReportMail],
  exports: [ReportsService],
})
export class ReportsModule {}
