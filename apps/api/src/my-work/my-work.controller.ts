import { AssignmentsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, date, Reads } from '../http/operations';
import { Downloads } from '../tables/downloads';
import { MyWorkQuery } from './my-work.query';
import { myWorkTable } from './my-work.table';

const assignments = { type: 'array', items: { type: 'object' } };

@ApiTags('assignments')
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get()
  @Allow('signedIn')
  @Reads('What waits for me: to report, to confirm, to decide', {
    owed: assignments,
    toConfirm: assignments,
    toDecide: assignments,
    soonUntil: date,
    today: date,
    most: count,
  })
  mine(@Acting() actor: Actor) {
    return this.assignments.myWork(actor);
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same work as a file, in the order of the screen')
  async table(@Acting() actor: Actor, @Query() query: MyWorkQuery) {
    return myWorkTable(await this.assignments.myWork(actor), query, actor.agencyIds);
  }
}
