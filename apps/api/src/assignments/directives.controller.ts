import { DirectivesService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes } from '../http/operations';
import { DirectiveDto, DirectiveReportDto } from './directive.dto';

/** The vice-chair's button *Đôn đốc*. */
@ApiTags('assignments')
@Controller('assignments/:id/directives')
export class DirectivesController {
  constructor(private readonly directives: DirectivesService) {}

  @Post()
  @Allow('viceChair')
  @Changes('Urge the lead agency on, with a date')
  urge(@Acting() actor: Actor, @IdParam() id: string, @Body() input: DirectiveDto) {
    return this.directives.urge(actor, id, input);
  }

  @Post(':directive/report')
  @Allow('focalPoint', 'agencyHead')
  @ForTokens('work')
  @Changes('Report the directive as carried out')
  carryOut(@Acting() actor: Actor, @IdParam() assignmentId: string, @IdParam('directive') id: string, @Body() input: DirectiveReportDto) {
    return this.directives.carryOut(actor, { assignmentId, id }, input.report);
  }

  @Post(':directive/withdrawal')
  @Allow('viceChair')
  @Changes('Withdraw the directive')
  withdraw(@Acting() actor: Actor, @IdParam() assignmentId: string, @IdParam('directive') id: string) {
    return this.directives.withdraw(actor, { assignmentId, id });
  }
}
