import type { Actor } from '@dondoc/kernel';
import { AssignmentRemindersService } from '@dondoc/reminders';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Reads } from '../http/operations';

const list = { type: 'array', items: { type: 'object' } };

@ApiTags('assignments')
@Controller('assignments/:id/reminders')
export class RemindersController {
  constructor(private readonly reminders: AssignmentRemindersService) {}

  @Get()
  @Allow('signedIn')
  @Reads('When who will be reminded of it and why, or why not; the last mails about it. For its own side', {
    upcoming: list,
    owed: list,
    mails: list,
  })
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reminders.of(actor, id);
  }
}
