import type { Actor } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, date, id, Lists, orNull, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';

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
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Allow('signedIn')
  @Lists('The send ledger, newest first: one’s own messages; for an administrator those of their locality', message)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.ledger.page(actor, wantedPage(query));
  }
}
