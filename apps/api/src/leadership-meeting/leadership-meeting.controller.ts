import type { Actor } from '@dondoc/kernel';
import { MeetingService } from '@dondoc/reminders';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Changes, count, date, id, Lists, orNull, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { LeadershipMeetingQuery } from './leadership-meeting.query';
import { MeetingOutcomeDto } from './meeting-outcome.dto';

const item = {
  id,
  listedOn: date,
  agreementCode: text,
  kind: text,
  name: text,
  deadline: date,
  urgings: count,
  discussedOn: orNull(date),
  outcome: orNull(text),
};

/** What has been urged four times goes to the leadership's next meeting. Each side has its own list. */
@ApiTags('leadership-meeting')
@Controller('leadership-meeting')
export class LeadershipMeetingController {
  constructor(private readonly meeting: MeetingService) {}

  @Get()
  @Allow('coordinator', 'viceChair', 'agencyHead', 'administrator', 'auditor')
  @Lists('What waits for the leadership’s next meeting, oldest first', item)
  list(@Acting() actor: Actor, @Query() query: LeadershipMeetingQuery) {
    const { after: _after, limit: _limit, ...filter } = query;
    return this.meeting.list(actor, filter, wantedPage(query));
  }

  @Post(':item/outcome')
  @Allow('coordinator', 'viceChair')
  @Changes('Take an item off the list: when it was discussed, and what came of it')
  takeOff(@Acting() actor: Actor, @IdParam('item') id: string, @Body() input: MeetingOutcomeDto) {
    return this.meeting.takeOff(actor, id, input);
  }
}
