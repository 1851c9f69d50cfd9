import { CommitmentsModule } from '@dondoc/commitments';
import { DirectoryModule } from '@dondoc/directory';
import { Module } from '@nestjs/common';
import { AssessmentsService } from './assessments.service';
import { ComingDaysService } from './coming-days.service';
import { CyclesService } from './cycles.service';
import { ReviewsService } from './reviews.service';

/** Needs the global `DatabaseModule`, opened with `reviewsEntities` among its entities. */
@Module({
  imports: [CommitmentsModule, DirectoryModule],
  providers: [AssessmentsService, ComingDaysService, CyclesService, ReviewsService],
  exports: [AssessmentsService, ComingDaysService, CyclesService, ReviewsService],
})
export class ReviewsModule {}
