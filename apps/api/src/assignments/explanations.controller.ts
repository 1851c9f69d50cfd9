import { ExplanationsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes } from '../http/operations';
import { ExplanationAnswerDto, ExplanationDecisionDto, ExplanationQuestionDto } from './explanation.dto';

/** At the most one is open about a due date, and one about each review. */
@ApiTags('assignments')
@Controller('assignments/:id/explanations')
export class ExplanationsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Post()
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Ask the lead agency to explain what is late')
  ask(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ExplanationQuestionDto) {
    return this.explanations.ask(actor, id, input);
  }

  @Post(':explanation/answer')
  @Allow('focalPoint', 'agencyHead')
  @ForTokens('work')
  @Changes('Give the explanation')
  give(@Acting() actor: Actor, @IdParam() assignmentId: string, @IdParam('explanation') id: string, @Body() input: ExplanationAnswerDto) {
    return this.explanations.give(actor, { assignmentId, id }, input);
  }

  @Post(':explanation/decision')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Accept the explanation until a date, or return it; nobody decides on their own')
  decide(
    @Acting() actor: Actor,
    @IdParam() assignmentId: string,
    @IdParam('explanation') id: string,
    @Body() input: ExplanationDecisionDto,
  ) {
    return this.explanations.decide(actor, { assignmentId, id }, input);
  }

  @Post(':explanation/withdrawal')
  @Allow('coordinator', 'viceChair')
  @ForTokens('coordinate')
  @Changes('Withdraw the request')
  withdraw(@Acting() actor: Actor, @IdParam() assignmentId: string, @IdParam('explanation') id: string) {
    return this.explanations.withdraw(actor, { assignmentId, id });
  }
}
