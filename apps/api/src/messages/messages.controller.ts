import type { Actor } from '@dondoc/kernel';
import { Ledger, MailAdministration } from '@dondoc/mail';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Changes, count, date, id, Lists, orNull, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { MessagesQuery, MessagesTableQuery } from './messages.query';
import { MESSAGES } from './messages.table';

const message = {
  id,
  kind: text,
  address: text,
  day: date,
  state: text,
  subject: orNull(text),
  sentAt: orNull(text),
  attempts: count,
  reason: orNull(text),
};

@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly ledger: Ledger,
    private readonly administration: MailAdministration,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists(
    'The send ledger, newest first: one’s own messages; for an administrator those of their locality, for an operator all, without subject and agreement',
    message,
  )
  list(@Acting() actor: Actor, @Query() query: MessagesQuery) {
    return this.ledger.page(actor, wantedPage(query), query);
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same messages as a file')
  table(@Acting() actor: Actor, @Query() filter: MessagesTableQuery) {
    return paged(MESSAGES, (page) => this.ledger.page(actor, page, filter));
  }

  @Post(':id/resending')
  @Allow('administrator', 'operator')
  @Changes('Send a message of one’s own locality once more that bounced, was suppressed or set aside, or whose fate is unknown')
  resend(@Acting() actor: Actor, @IdParam() id: string) {
    return this.administration.resend(actor, id);
  }
}
