import { CommitmentsModule } from '@dondoc/commitments';
import { DirectoryModule } from '@dondoc/directory';
import { Module } from '@nestjs/common';
import { CyclesService } from './cycles.service';
import { ReviewsService } from './reviews.service';

/** Needs the global `DatabaseModule`, opened with `reviewsEntities` among its entities. */
@Module({
  imports: [CommitmentsModule, DirectoryModule],
  providers: [CyclesService, ReviewsService],
  exports: [CyclesService, ReviewsService],
})
export class ReviewsModule {}
