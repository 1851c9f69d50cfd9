import { ExtensionLimitsService } from '@dondoc/commitments';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, count, id, Lists, text } from '../http/operations';
import { ExtensionLimitsDto } from './extension-limits.dto';

const limits = { localityId: id, locality: text, byCoordinator: count, most: count, mostDays: count, builtIn: { type: 'boolean' } };

@ApiTags('extension-limits')
@Controller('extension-limits')
export class ExtensionLimitsController {
  constructor(private readonly limits: ExtensionLimitsService) {}

  @Get()
  @Allow('signedIn')
  @Lists('How often, and how far, assignments of one’s own localities may be extended', limits)
  async list(@Acting() actor: Actor) {
    return { items: await this.limits.list(actor), next: null };
  }

  @Put(':locality')
  @Allow('administrator')
  @Confirmed()
  @Changes('Set the bounds of extensions of a locality')
  put(@Acting() actor: Actor, @IdParam('locality') localityId: string, @Body() input: ExtensionLimitsDto) {
    return this.limits.put(actor, localityId, input);
  }
}
