import { OfficesService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Changes, date, id, Lists, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { EndAbsenceDto } from './end-absence.dto';
import { NewAbsenceDto } from './new-absence.dto';
import { AbsencesQuery } from './offices.query';

@ApiTags('offices')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly offices: OfficesService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Absences of people of one’s own locality that have not ended', { id, personId: id, name: text, fromDate: date, toDate: date })
  list(@Acting() actor: Actor, @Query() query: AbsencesQuery) {
    return this.offices.absences(actor, wantedPage(query), query.personId);
  }

  @Post()
  @Allow('signedIn')
  @Changes('Record one’s own absence, or as an administrator that of a person of the locality; mail goes to the substitute meanwhile')
  record(@Acting() actor: Actor, @Body() input: NewAbsenceDto) {
    return this.offices.recordAbsence(actor, input);
  }

  @Post(':id/end')
  @Allow('signedIn')
  @Changes('Back earlier than said; an absence that had not begun is taken back')
  end(@Acting() actor: Actor, @IdParam() id: string, @Body() input: EndAbsenceDto) {
    return this.offices.endAbsence(actor, id, input.lastDay);
  }
}
