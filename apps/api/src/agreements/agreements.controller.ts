import { type AgreementsData, AgreementsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { PreviewService } from '@dondoc/reminders';
import { ComingDaysService } from '@dondoc/reviews';
import { Body, Controller, Get, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { CodeParam, IdParam } from '../http/id.pipe';
import { languageOf } from '../http/language';
import { Changes, count, date, id, Lists, orNull, Reads, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';
import { sendFile } from '../http/send-file';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { AGREEMENTS } from './agreements.table';
import { AppointmentDto } from './appointment.dto';
import { PreviewQuery } from './preview.query';
import { SignalLimitsDto } from './signal-limits.dto';

const agreement = {
  id,
  code: text,
  titleVi: text,
  titleEn: text,
  documentType: text,
  documentNumber: orNull(text),
  signedDate: orNull(date),
  rows: count,
  commitments: count,
  commitmentsWithoutTask: count,
  tasks: count,
  tasksWithoutDate: count,
  overdue: count,
  stale: count,
  unacknowledged: count,
  parties: { type: 'array', items: { type: 'object' } },
};

/** Checked by the use case itself, which names the path of the first fault. */
const importFile = {
  type: 'object',
  required: ['agreements'],
  properties: { agreements: { type: 'array', items: { type: 'object' } } },
  additionalProperties: true,
};

@ApiTags('agreements')
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly previews: PreviewService,
    private readonly comingDays: ComingDaysService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Agreements that one’s own locality is a party of', agreement)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.agreements.list(actor, wantedPage(query));
  }

  @Get('titles')
  @Allow('signedIn')
  @Lists('The same by code and title alone, for choosing one', { id, code: text, titleVi: text, titleEn: text })
  titles(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.agreements.titles(actor, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same agreements as a file')
  table(@Acting() actor: Actor) {
    return paged(AGREEMENTS, (page) => this.agreements.list(actor, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('An agreement, by id or code, with its parties, commitments and counts', {
    ...agreement,
    commitments: { type: 'array', items: { type: 'object' } },
  })
  get(@Acting() actor: Actor, @CodeParam() idOrCode: string) {
    return this.agreements.get(actor, idOrCode);
  }

  @Post()
  @Allow('administrator')
  @ApiBody({ schema: importFile as never, description: 'the format of `config/data/agreements.json`' })
  @Changes('Import agreements; those imported before are left as they are')
  import(@Acting() actor: Actor, @Body() file: unknown) {
    return this.agreements.importAgreements(actor, file as AgreementsData);
  }

  @Put('parties/:id/appointments')
  @Allow('administrator')
  @Confirmed()
  @Changes('Name who coordinates, oversees and is reported to on one side')
  appoint(@Acting() actor: Actor, @IdParam() partyId: string, @Body() input: AppointmentDto) {
    return this.agreements.appoint(actor, partyId, input);
  }

  @Put('parties/:id/signal-limits')
  @Allow('administrator')
  @Changes('Say after how many working days of silence the superiors of one side are told')
  setSignalLimits(@Acting() actor: Actor, @IdParam() partyId: string, @Body() input: SignalLimitsDto) {
    return this.agreements.setSignalLimits(actor, partyId, input);
  }

  @Get(':id/calendar.ics')
  @Allow('signedIn')
  @Reads('Coming dates as a calendar file: stages and meetings of reviews, due dates of tasks')
  @ApiProduces('text/calendar')
  async calendar(@Acting() actor: Actor, @CodeParam() agreement: string, @Req() request: Request, @Res() response: Response) {
    const { fileName, content } = await this.comingDays.calendarFile(actor, agreement, languageOf(request));
    sendFile(response, { fileName, mediaType: 'text/calendar; charset=utf-8', content: Buffer.from(content) });
  }

  @Get(':id/timeline')
  @Allow('signedIn')
  @Reads('What was concluded, and the coming dates: stages and meetings of reviews, due dates of tasks', {
    conclusions: { type: 'array', items: { type: 'object' } },
    coming: { type: 'array', items: { type: 'object' } },
  })
  timeline(@Acting() actor: Actor, @CodeParam() agreement: string) {
    return this.comingDays.timeline(actor, agreement);
  }

  @Get(':id/preview')
  @Allow('coordinator', 'administrator')
  @Reads('What will be sent to whom on which day, under the current or a draft cycle')
  preview(@Acting() actor: Actor, @CodeParam() agreement: string, @Query() { from, to, cycleVersionId }: PreviewQuery) {
    return this.previews.preview(actor, { agreement, from, to, ...(cycleVersionId && { cycleVersionId }) });
  }
}
