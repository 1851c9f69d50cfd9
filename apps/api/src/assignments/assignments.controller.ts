import { AssignmentsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes, count, date, id, Lists, orNull, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { AssignmentsQuery, AssignmentsTableQuery, STATES, TIMELINESS } from './assignments.query';
import { ASSIGNMENTS } from './assignments.table';
import { DecisionDto } from './decision.dto';
import { DueDateDto } from './due-date.dto';
import { ReassignDto } from './reassign.dto';
import { ReportDto } from './report.dto';
import { ReturnDto } from './return.dto';

const assignment = {
  id,
  version: count,
  taskId: id,
  taskCode: text,
  title: text,
  agreementCode: text,
  state: { type: 'string', enum: [...STATES] },
  timeliness: { type: 'string', enum: [...TIMELINESS] },
  progress: count,
  dueDate: orNull(date),
  originalDueDate: orNull(date),
  extensionCount: count,
};

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Assignments by due date; `mine=true`: what I owe', assignment)
  list(@Acting() actor: Actor, @Query() query: AssignmentsQuery) {
    const { after: _after, limit: _limit, ...filter } = query;
    return this.assignments.list(actor, filter, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same assignments as a file')
  table(@Acting() actor: Actor, @Query() filter: AssignmentsTableQuery) {
    return paged(ASSIGNMENTS, (page) => this.assignments.list(actor, filter, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('An assignment with its updates, extensions and evidence, and the other sides', assignment)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.assignments.get(actor, id);
  }

  @Post(':id/acknowledgement')
  @Allow('focalPoint', 'agencyHead')
  @ForTokens('work')
  @Changes('Acknowledge a new assignment')
  acknowledge(@Acting() actor: Actor, @IdParam() id: string) {
    return this.assignments.acknowledge(actor, id);
  }

  @Post(':id/reports')
  @Allow('focalPoint', 'agencyHead', 'coordinator')
  @ForTokens('work')
  @Changes('Report: results, obstacles, recommendations, state and progress; or nothing new')
  report(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReportDto) {
    return this.assignments.report(actor, id, input);
  }

  @Post(':id/return')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Return what was submitted as done, with a note')
  returnForMore(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReturnDto) {
    return this.assignments.returnForMore(actor, id, input);
  }

  @Post(':id/confirmation')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Confirm as done; nobody confirms their own work')
  confirmDone(@Acting() actor: Actor, @IdParam() id: string) {
    return this.assignments.confirmDone(actor, id);
  }

  @Post(':id/pause')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Pause by decision')
  pause(@Acting() actor: Actor, @IdParam() id: string, @Body() input: DecisionDto) {
    return this.assignments.pause(actor, id, input);
  }

  @Post(':id/resumption')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Go on after a pause')
  resume(@Acting() actor: Actor, @IdParam() id: string) {
    return this.assignments.resume(actor, id);
  }

  @Post(':id/closure')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Close what no longer applies, with the deciding document')
  close(@Acting() actor: Actor, @IdParam() id: string, @Body() input: DecisionDto) {
    return this.assignments.close(actor, id, input);
  }

  @Put(':id/due-date')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Set the due date of a task that has none yet')
  setDueDate(@Acting() actor: Actor, @IdParam() id: string, @Body() input: DueDateDto) {
    return this.assignments.setDueDate(actor, id, input);
  }

  @Put(':id/agencies')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Change the lead and cooperating agencies')
  reassign(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReassignDto) {
    return this.assignments.reassign(actor, id, input);
  }
}
