import type { Actor } from '@dondoc/kernel';
import { AssessmentsService, ReviewsService } from '@dondoc/reviews';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { NoteDto } from '../http/note.dto';
import { Changes, date, id, Lists, orNull, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { AssessmentDto, SideAssessmentDto } from './assessment.dto';
import { ConclusionDto } from './conclusion.dto';
import { linesTable } from './lines.table';
import { LockDto } from './lock.dto';
import { matrixTable } from './matrix.table';
import { ReopeningDto } from './reopening.dto';
import { ReviewsQuery, ReviewsTableQuery } from './reviews.query';
import { REVIEWS } from './reviews.table';

const review = {
  id,
  agreementCode: text,
  periodKey: text,
  periodFrom: date,
  periodTo: date,
  opensOn: date,
  cutOffOn: date,
  agencyDeadline: date,
  submissionOn: date,
  meetingOn: orNull(date),
  state: text,
  sides: { type: 'array', items: { type: 'object' } },
};

@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Reviews', review)
  list(@Acting() actor: Actor, @Query() query: ReviewsQuery) {
    const { after: _after, limit: _limit, ...filter } = query;
    return this.reviews.list(actor, filter, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same reviews as a file')
  table(@Acting() actor: Actor, @Query() filter: ReviewsTableQuery) {
    return paged(REVIEWS, (page) => this.reviews.list(actor, filter, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A review with its sides and conclusions', review)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reviews.get(actor, id);
  }

  @Get(':id/matrix')
  @Allow('signedIn')
  @Reads('Agency × commitment: who has sent, who has not, on both sides', {
    review: { type: 'object' },
    lines: { type: 'array', items: { type: 'object' } },
  })
  matrix(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reviews.matrix(actor, id);
  }

  @Get(':id/matrix/table.:format')
  @Allow('signedIn')
  @Downloads('The same matrix as a file: a row for each agency, a column for each commitment')
  async matrixTable(@Acting() actor: Actor, @IdParam() id: string) {
    return matrixTable(await this.reviews.matrix(actor, id));
  }

  @Get(':id/lines/table.:format')
  @Allow('signedIn')
  @Downloads('The lines of a review as a file, with what was told')
  async linesTable(@Acting() actor: Actor, @IdParam() id: string) {
    return linesTable(await this.reviews.matrix(actor, id));
  }

  @Post('lines/:id/return')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Return a line of a review to its agency with a note')
  returnLine(@Acting() actor: Actor, @IdParam() id: string, @Body() input: NoteDto) {
    return this.reviews.returnLine(actor, id, input);
  }

  @Post('lines/:id/assessment')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Accept a line as it was reported, or note that nothing was sent')
  assessLine(@Acting() actor: Actor, @IdParam() id: string, @Body() input: AssessmentDto) {
    return this.assessments.assessLine(actor, id, input);
  }

  @Post(':id/assessment')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Accept everything that was sent on one’s own side; with `missingToo`, note the rest as not sent')
  assessSide(@Acting() actor: Actor, @IdParam() id: string, @Body() input: SideAssessmentDto) {
    return this.assessments.assessSide(actor, id, input);
  }

  @Post(':id/lock')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('End the collection of one’s own side')
  lock(@Acting() actor: Actor, @IdParam() id: string, @Body() input: LockDto) {
    return this.reviews.lock(actor, id, input);
  }

  @Post(':id/reopening')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Open one’s own side again, with the reason')
  reopen(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReopeningDto) {
    return this.reviews.reopen(actor, id, input);
  }

  @Post(':id/conclusion')
  @Allow('coordinator', 'committeeOffice')
  @Changes('Record the Standing Committee’s conclusion; points become tasks or change them')
  conclude(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ConclusionDto) {
    return this.reviews.conclude(actor, id, input);
  }
}
