import type { Actor } from '@dondoc/kernel';
import { FiguresService } from '@dondoc/reports';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { date, Reads } from '../http/operations';

const groups = { type: 'array', items: { type: 'object' } };

@ApiTags('reports')
@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get('reviews/:id/figures')
  @Allow('signedIn')
  @Reads(
    'The figures of a review, frozen as its reports hold them or as they stand now: by side, agency and field, over the periods, against the period before',
    {
      frozen: { type: 'boolean' },
      asOf: date,
      total: { type: 'object' },
      byParty: groups,
      byAgency: groups,
      byField: groups,
      trend: groups,
      comparison: { type: 'object' },
    },
  )
  ofReview(@Acting() actor: Actor, @IdParam() id: string) {
    return this.figures.ofReview(actor, id);
  }

  @Get('agreements/:id/figures')
  @Allow('signedIn')
  @Reads('How the assignments of an agreement stand today by agency and field, and how they stood over the periods', {
    byAgency: groups,
    byField: groups,
    trends: groups,
  })
  ofAgreement(@Acting() actor: Actor, @IdParam() id: string) {
    return this.figures.ofAgreement(actor, id);
  }
}
