import type { Actor } from '@dondoc/kernel';
import { MailAdministration } from '@dondoc/mail';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Changes, count, Lists, orNull, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { SUPPRESSIONS } from './suppressions.table';

const suppression = {
  address: text,
  owner: orNull(text),
  bounces: count,
  suppressedAt: orNull(text),
  lastBouncedAt: text,
  lastReason: text,
};

@ApiTags('suppressions')
@Controller('suppressions')
export class SuppressionsController {
  constructor(private readonly administration: MailAdministration) {}

  @Get()
  @Allow('administrator', 'operator')
  @Lists('Addresses of one’s own locality from which mails came back; those with a `suppressedAt` get no mail', suppression)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.administration.suppressions(actor, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('administrator', 'operator')
  @Downloads('The same addresses as a file')
  table(@Acting() actor: Actor) {
    return paged(SUPPRESSIONS, (page) => this.administration.suppressions(actor, page));
  }

  @Post(':address/lifting')
  @Allow('administrator', 'operator')
  @ApiParam({ name: 'address', type: 'string' })
  @Changes('Write to an address of one’s own locality again, and forget its bounces')
  lift(@Acting() actor: Actor, @Param('address') address: string) {
    return this.administration.lift(actor, address);
  }
}
