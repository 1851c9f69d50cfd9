import { OfficesService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { CandidatesQuery } from './candidates.query';
import { FieldsDto } from './fields.dto';
import { MailboxDto } from './mailbox.dto';
import { NewDelegateDto } from './new-delegate.dto';
import { OfficesQuery } from './offices.query';
import { ProviderGroupDto } from './provider-group.dto';

@ApiTags('offices')
@Controller('offices')
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  @Get()
  @Allow('signedIn')
  @Lists('The offices of one’s own localities and the districts under them, with who holds them today', { id, role: text, titleVi: text })
  list(@Acting() actor: Actor, @Query() query: OfficesQuery) {
    const { role, under, q } = query;
    return this.offices.offices(actor, { ...(role && { role }), ...(under && { under }), ...(q && { q }) }, wantedPage(query));
  }

  @Put(':id/mailbox')
  @Allow('administrator')
  @Confirmed()
  @Changes('Set the office’s own mail address: it gets what the holders get')
  setMailbox(@Acting() actor: Actor, @IdParam() officeId: string, @Body() { mailbox }: MailboxDto) {
    return this.offices.setMailbox(actor, officeId, mailbox);
  }

  @Put(':id/restricted-fields')
  @Allow('administrator')
  @Confirmed()
  @Changes('Name the restricted fields that the office sees; to every other office they are absent')
  nameForFields(@Acting() actor: Actor, @IdParam() officeId: string, @Body() { fields }: FieldsDto) {
    return this.offices.nameForFields(actor, officeId, fields);
  }

  @Put(':id/provider-group')
  @Allow('administrator')
  @Confirmed()
  @Changes('Name the group at the provider of single sign-on whose members hold the office from their next sign-in on')
  setProviderGroup(@Acting() actor: Actor, @IdParam() officeId: string, @Body() { group }: ProviderGroupDto) {
    return this.offices.setProviderGroup(actor, officeId, group);
  }

  @Get(':id/candidates')
  @Allow('signedIn')
  @Lists('Whom one could name a delegate of an office one holds or administers', { id, name: text, email: text })
  candidates(@Acting() actor: Actor, @IdParam() officeId: string, @Query() query: CandidatesQuery) {
    return this.offices.candidates(actor, { officeId, name: query.name }, wantedPage(query));
  }

  @Post(':id/delegates')
  @Allow('signedIn')
  @Changes('Name a delegate of an office one holds or administers: reads its mail and decides nothing')
  addDelegate(@Acting() actor: Actor, @IdParam() officeId: string, @Body() input: NewDelegateDto) {
    return this.offices.addDelegate(actor, officeId, input);
  }

  @Post('delegates/:id/end')
  @Allow('signedIn')
  @Changes('End a delegate')
  endDelegate(@Acting() actor: Actor, @IdParam() membershipId: string) {
    return this.offices.endDelegate(actor, membershipId);
  }
}
