import type { Actor } from '@dondoc/kernel';
import { ReceivedReportsService } from '@dondoc/reports';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, date, id, Lists, orNull, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { ReceivedQuery } from './received.query';

const received = {
  id,
  reviewId: id,
  agreementCode: text,
  periodKey: text,
  version: count,
  number: orNull(text),
  issuedOn: orNull(date),
  sideState: text,
  deliveries: { type: 'array', items: { type: 'object' } },
  conclusion: orNull({ type: 'object' }),
};

@ApiTags('reports')
@Controller('reports/received')
export class ReceivedController {
  constructor(private readonly received: ReceivedReportsService) {}

  @Get()
  @Allow('committeeOffice')
  @Lists('Signed reports that have come to one’s own committee, newest first', received)
  list(@Acting() actor: Actor, @Query() query: ReceivedQuery) {
    return this.received.list(actor, query.agreementId ? { agreementId: query.agreementId } : {}, wantedPage(query));
  }
}
