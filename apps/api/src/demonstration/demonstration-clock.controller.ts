import { notFound } from '@dondoc/kernel';
import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { isFromLoopback, isLoopbackUrl } from '../http/loopback';
import { Changes, Reads, text } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { ClockMoveDto } from './clock-move.dto';
import { DemonstrationService } from './demonstration.service';
import { DemonstrationClock } from './demonstration-clock.service';
import { DemonstrationEngine } from './demonstration-engine.service';
import { EngineNowQuery } from './engine-now.query';

/** The demonstration's time: on this machine only, as its sign-in links, and nowhere outside demonstration mode. */
@ApiTags('demonstration')
@Controller('demonstration')
export class DemonstrationClockController {
  constructor(
    private readonly demonstration: DemonstrationService,
    private readonly clock: DemonstrationClock,
    private readonly engine: DemonstrationEngine,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('clock')
  @Allow('anyone')
  @Reads('The demonstration’s time, and when something is due next', { now: text, next: { type: 'object' }, nextWorkingDay: text })
  async state(@Req() request: ApiRequest) {
    await this.mustBeOpenTo(request);
    return this.clock.state();
  }

  @Post('clock')
  @Allow('anyone')
  @Changes('Move the demonstration’s time forward to the next event, or to a day if that comes first')
  async move(@Req() request: ApiRequest, @Body() { until }: ClockMoveDto) {
    await this.mustBeOpenTo(request);
    return this.clock.move(until);
  }

  @Get('engine')
  @Allow('anyone')
  @Reads('Whether the engine has done what is due, and what happened', { isAtRest: { type: 'boolean' }, happened: { type: 'object' } })
  async now(@Req() request: ApiRequest, @Query() query: EngineNowQuery) {
    await this.mustBeOpenTo(request);
    return this.engine.now(query);
  }

  private async mustBeOpenTo(request: ApiRequest): Promise<void> {
    if (isFromLoopback(request) && isLoopbackUrl(this.publicUrl) && (await this.demonstration.hasClock())) return;
    throw notFound('route.notFound', 'Không có địa chỉ này.', 'There is no such address.');
  }
}
