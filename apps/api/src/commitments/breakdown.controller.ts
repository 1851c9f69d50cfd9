import { BreakdownService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { Changes, Reads } from '../http/operations';
import { AssignRowsDto, CheckRowsDto, TaskRowsDto } from './breakdown.dto';

/** Many tasks at once. */
@ApiTags('tasks')
@Controller()
export class BreakdownController {
  constructor(private readonly breakdown: BreakdownService) {}

  @Post('commitments/tasks')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Break commitments down into up to 100 tasks with the assignments of one’s own side, all or none')
  breakDown(@Acting() actor: Actor, @Body() { tasks }: TaskRowsDto) {
    return this.breakdown.breakDown(actor, tasks);
  }

  @Post('commitments/tasks/check')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @HttpCode(200)
  @Reads('What tasks that are being written down still lack; nothing is written', { rows: { type: 'array', items: { type: 'object' } } })
  async check(@Acting() actor: Actor, @Body() { partyId, rows }: CheckRowsDto) {
    return { rows: await this.breakdown.check(actor, partyId, rows) };
  }

  @Post('tasks/assignments')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Give up to 100 tasks to agencies of one’s own side, all or none')
  assign(@Acting() actor: Actor, @Body() { assignments }: AssignRowsDto) {
    return this.breakdown.assign(actor, assignments);
  }
}
