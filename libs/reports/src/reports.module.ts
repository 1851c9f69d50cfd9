import { CommitmentsModule } from '@dondoc/commitments';
import { DirectoryModule } from '@dondoc/directory';
import { ReviewsModule } from '@dondoc/reviews';
import { Module } from '@nestjs/common';
import { AnnexFormsService } from './annex-forms.service';
import { Attaching } from './attaching';
import { DocumentsService } from './documents.service';
import { FiguresService } from './figures.service';
import { ReceivedReportsService } from './received-reports.service';
import { Press } from './render/press';
import { ReportHeadsService } from './report-heads.service';
import { ReportMail } from './report-mail';
import { ReportsService } from './reports.service';

/** Needs the global `DatabaseModule`, opened with `reportsEntities` among its entities, and the global `MailModule`. */
@Module({
  imports: [CommitmentsModule, DirectoryModule, ReviewsModule],
  providers: [
    ReportsService,
    DocumentsService,
    AnnexFormsService,
    FiguresService,
    ReceivedReportsService,
    ReportHeadsService,
    ReportMail,
    Attaching,
    Press,
  ],
  exports: [ReportsService, DocumentsService, AnnexFormsService, FiguresService, ReceivedReportsService, ReportHeadsService],
})
export class ReportsModule {}
