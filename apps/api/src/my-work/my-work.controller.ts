import { AssignmentsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, date, Reads } from '../http/operations';

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
    most: count,
  })
  mine(@Acting() actor: Actor) {
    return this.assignments.myWork(actor);
  }
}
