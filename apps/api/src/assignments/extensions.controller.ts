import { AssignmentsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes } from '../http/operations';
import { ExtensionDto } from './extension.dto';
import { ExtensionDecisionDto } from './extension-decision.dto';

/** At the most one request is open per assignment. */
@ApiTags('assignments')
@Controller('assignments/:id/extensions')
export class ExtensionsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post()
  @Allow('focalPoint', 'agencyHead', 'coordinator')
  @ForTokens('work')
  @Changes('Ask for a later due date, with the reason')
  request(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ExtensionDto) {
    return this.assignments.requestExtension(actor, id, input);
  }

  @Post('decision')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Approve or refuse the open request; nobody decides on their own')
  decide(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ExtensionDecisionDto) {
    return this.assignments.decideExtension(actor, id, input);
  }
}
