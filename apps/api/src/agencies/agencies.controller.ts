import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { CodeParam, IdParam } from '../http/id.pipe';
import { Changes, date, id, Lists, orNull, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { AgenciesQuery, AgenciesTableQuery } from './agencies.query';
import { AGENCIES } from './agencies.table';
import { NewAgencyDto } from './new-agency.dto';
import { NewOfficeDto } from './new-office.dto';

const agency = {
  id,
  code: text,
  localityId: id,
  localityCode: text,
  nameVi: text,
  nameEn: text,
  kind: text,
  validFrom: orNull(date),
  validTo: orNull(date),
};

@ApiTags('agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Agencies', agency)
  list(@Acting() actor: Actor, @Query() query: AgenciesQuery) {
    const { localityId, under, at, q } = query;
    const filter = { ...(localityId && { localityId }), ...(under && { under }), ...(at && { at }), ...(q && { q }) };
    return this.directory.agencies(actor, filter, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same agencies as a file')
  table(@Acting() actor: Actor, @Query() filter: AgenciesTableQuery) {
    return paged(AGENCIES, (page) => this.directory.agencies(actor, filter, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('An agency, by id or code: its offices, who holds them, and the successions it had a part in', agency)
  get(@Acting() actor: Actor, @CodeParam() idOrCode: string) {
    return this.directory.agency(actor, idOrCode);
  }

  @Post()
  @Allow('administrator')
  @Confirmed()
  @Changes('Add an agency to one’s own locality; renaming, merging and ending are told by successions')
  add(@Acting() actor: Actor, @Body() input: NewAgencyDto) {
    return this.directory.addAgency(actor, input);
  }

  @Post(':id/offices')
  @Allow('administrator')
  @Confirmed()
  @Changes('Add an office to an agency of one’s own locality')
  addOffice(@Acting() actor: Actor, @IdParam() agencyId: string, @Body() input: NewOfficeDto) {
    return this.directory.addOffice(actor, { ...input, agencyId });
  }
}
