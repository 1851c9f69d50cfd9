import { ChecklistService } from '@dondoc/health';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { id, Lists, orNull, Reads, text } from '../http/operations';
import { HealthService } from './health.service';

@ApiTags('health')
@Controller('health')
export class EngineHealthController {
  constructor(
    private readonly health: HealthService,
    private readonly checklists: ChecklistService,
  ) {}

  @Get('checklist')
  @Allow('administrator')
  @Lists('What each locality that one administers has still to set up', {
    localityId: id,
    lines: { type: 'array', items: { type: 'object' } },
  })
  async checklist(@Acting() actor: Actor) {
    return { items: await this.checklists.list(actor), next: null };
  }

  @Get('engine')
  @Allow('administrator', 'operator')
  @Reads(
    'The engine looked over: findings (good, warning, bad) in words, and the figures behind them; of one’s own locality alone for an administrator, who sees no queue',
    {
      state: text,
      findings: { type: 'array', items: { type: 'object' } },
      figures: { type: 'object' },
      queue: orNull({ type: 'object' }),
    },
  )
  engine(@Acting() actor: Actor) {
    return this.health.engineFor(actor);
  }
}
