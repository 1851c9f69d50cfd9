import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { EndMembershipDto } from './end-membership.dto';
import { NewMembershipDto } from './new-membership.dto';
import { NewPersonDto } from './new-person.dto';
import { PeopleQuery, PeopleTableQuery } from './people.query';
import { PEOPLE } from './people.table';

const person = { id, name: text, email: text, language: text, localityId: id, localityCode: text };

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Allow('signedIn')
  @Lists('People of one’s own locality, with the offices they hold', person)
  list(@Acting() actor: Actor, @Query() query: PeopleQuery) {
    const { q, role, agencyId, standing } = query;
    const filter = { ...(q && { q }), ...(role && { role }), ...(agencyId && { agencyId }), ...(standing && { standing }) };
    return this.directory.people(actor, wantedPage(query), filter);
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same people as a file')
  table(@Acting() actor: Actor, @Query() filter: PeopleTableQuery) {
    return paged(PEOPLE, (page) => this.directory.people(actor, page, filter));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A person of one’s own locality', person)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.directory.person(actor, id);
  }

  @Post()
  @Allow('administrator')
  @Confirmed()
  @Changes('Add a person to one’s own locality')
  add(@Acting() actor: Actor, @Body() input: NewPersonDto) {
    return this.directory.addPerson(actor, input);
  }

  @Post(':id/disabling')
  @Allow('administrator')
  @Confirmed()
  @Changes('Close a person’s account: no sign-in and no mail from now on')
  disable(@Acting() actor: Actor, @IdParam() id: string) {
    return this.directory.disablePerson(actor, id);
  }

  @Post(':id/enabling')
  @Allow('administrator')
  @Confirmed()
  @Changes('Open a closed account again')
  enable(@Acting() actor: Actor, @IdParam() id: string) {
    return this.directory.enablePerson(actor, id);
  }

  @Post(':id/memberships')
  @Allow('administrator')
  @Confirmed()
  @Changes('Give a person an office')
  addMembership(@Acting() actor: Actor, @IdParam() personId: string, @Body() input: NewMembershipDto) {
    return this.directory.addMembership(actor, { ...input, personId });
  }

  @Post('memberships/:id/end')
  @Allow('administrator')
  @Confirmed()
  @Changes('End a membership')
  endMembership(@Acting() actor: Actor, @IdParam() membershipId: string, @Body() input: EndMembershipDto) {
    return this.directory.endMembership(actor, membershipId, input.lastDay);
  }
}
