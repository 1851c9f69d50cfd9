import type { Actor } from '@dondoc/kernel';
import { DigestsService, PortfolioService } from '@dondoc/reminders';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { CodeParam, IdParam } from '../http/id.pipe';
import { date, id, Lists, orNull, Reads, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';

const digest = {
  id,
  officeId: id,
  officeVi: text,
  officeEn: text,
  day: date,
  kind: { type: 'string', enum: ['weekly', 'beforeReview'] },
  empty: { type: 'boolean' },
  sentAt: orNull(text),
};

@ApiTags('digests')
@Controller('digests')
export class DigestsController {
  constructor(
    private readonly digests: DigestsService,
    private readonly portfolio: PortfolioService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Digests of one’s own locality’s vice-chairs, newest first: when the last one went out', digest)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.digests.list(actor, wantedPage(query));
  }

  @Get('now')
  @Allow('signedIn')
  @Reads('The digest’s figures as they stand now, for each vice-chair’s office that one holds')
  async now(@Acting() actor: Actor) {
    return { items: await this.portfolio.of(actor) };
  }

  @Get('now/agreements/:agreement')
  @Allow('signedIn')
  @Reads('The same of one agreement, by id or code, with everything in it that waits for a vice-chair’s decision', {
    agreement: { type: 'object' },
    offices: { type: 'array', items: { type: 'object' } },
  })
  ofAgreement(@Acting() actor: Actor, @CodeParam('agreement') agreement: string) {
    return this.portfolio.ofAgreement(actor, agreement);
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A digest with its figures, and who got it', digest)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.digests.get(actor, id);
  }
}
