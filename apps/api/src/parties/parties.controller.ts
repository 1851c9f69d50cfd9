import { AgreementsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, id, Lists, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';

const party = { id, agreementId: id, agreementCode: text, localityId: id, staleAfter: count, unacknowledgedAfter: count };

@ApiTags('agreements')
@Controller('parties')
export class PartiesController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @Allow('signedIn')
  @Lists('The sides of one’s own localities: who coordinates, oversees and is reported to, and the limits of silence', party)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.agreements.ownParties(actor, wantedPage(query));
  }
}
