import type { Actor } from '@dondoc/kernel';
import { ReportHeadsService } from '@dondoc/reports';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, Reads } from '../http/operations';
import { ReportHeadsDto } from './report-heads.dto';

@ApiTags('agencies')
@Controller('agencies')
export class ReportHeadsController {
  constructor(private readonly reportHeads: ReportHeadsService) {}

  @Get(':id/report-heads')
  @Allow('signedIn')
  @Reads('How this agency’s reports are headed: form, names, place, abbreviations, signature, recipients')
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reportHeads.get(actor, id);
  }

  @Put(':id/report-heads')
  @Allow('administrator')
  @Confirmed()
  @Changes('Say how this agency’s reports are headed; drafts follow, signed reports stay')
  change(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReportHeadsDto) {
    return this.reportHeads.change(actor, id, input);
  }
}
