import { TasksService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { CodeParam, IdParam } from '../http/id.pipe';
import { Changes, count, id, Lists, orNull, Reads, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { AssignDto } from './assign.dto';
import { TasksQuery, TasksTableQuery } from './tasks.query';
import { TASKS } from './tasks.table';

const task = {
  id,
  code: text,
  title: text,
  deliverable: orNull(text),
  kind: text,
  agreementCode: text,
  commitmentCode: text,
  sides: { type: 'array', items: { type: 'object' } },
  state: orNull(text),
  timeliness: orNull(text),
  contradiction: { type: 'boolean' },
};

const event = {
  id: count,
  at: { type: 'string', format: 'date-time' },
  kind: text,
  assignmentId: orNull(id),
  own: { type: 'boolean' },
  actorName: orNull(text),
  note: orNull(text),
  update: orNull({ type: 'object' }),
};

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Tasks with both sides beside each other', task)
  list(@Acting() actor: Actor, @Query() query: TasksQuery) {
    const { after: _after, limit: _limit, ...filter } = query;
    return this.tasks.list(actor, filter, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same tasks as a file')
  table(@Acting() actor: Actor, @Query() filter: TasksTableQuery) {
    return paged(TASKS, (page) => this.tasks.list(actor, filter, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A task, by id or code, with the assignments of both sides beside each other', {
    ...task,
    assignments: { type: 'array', items: { type: 'object' } },
    unassigned: { type: 'array', items: { type: 'object' } },
  })
  get(@Acting() actor: Actor, @CodeParam() idOrCode: string) {
    return this.tasks.get(actor, idOrCode);
  }

  @Get(':id/history')
  @Allow('signedIn')
  @Lists('What was done about a task on both sides, newest first; what is internal to the other side is not in it', event)
  history(@Acting() actor: Actor, @CodeParam() idOrCode: string, @Query() query: PageQuery) {
    return this.tasks.history(actor, idOrCode, wantedPage(query));
  }

  @Post(':id/assignments')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Give the task to an agency of one’s own side')
  assign(@Acting() actor: Actor, @IdParam() id: string, @Body() input: AssignDto) {
    return this.tasks.assign(actor, id, input);
  }
}
