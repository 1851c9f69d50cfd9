import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Reads, text } from '../http/operations';
import { HealthService } from './health.service';

@ApiTags('health')
@Controller('health')
export class EngineHealthController {
  constructor(private readonly health: HealthService) {}

  @Get('engine')
  @Allow('administrator')
  @Reads('The engine looked over: findings (good, warning, bad) in words, and the figures behind them', {
    state: text,
    findings: { type: 'array', items: { type: 'object' } },
    figures: { type: 'object' },
    queue: { type: 'object' },
  })
  engine() {
    return this.health.engine();
  }
}
