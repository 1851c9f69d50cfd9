import { notFound } from '@dondoc/kernel';
import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../http/allow';
import { isFromLoopback } from '../http/loopback';
import type { ApiRequest } from '../http/signed-in';
import { exposition } from './exposition';
import { HealthService } from './health.service';

/** For supervisors and for Prometheus; outside `/api`. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs. */
  @Get('livez')
  @Allow('anyone')
  live() {
    return { live: true };
  }

  /** The process can do its work; 503 names what is missing. */
  @Get('readyz')
  @Allow('anyone')
  async ready(@Res({ passthrough: true }) response: Response) {
    const readiness = await this.health.readiness();
    response.status(readiness.ready ? 200 : 503);
    if (!readiness.ready) response.setHeader('Retry-After', '5');
    return readiness;
  }

  /** Scraped from the machine itself or by an operator; to others this address does not exist. */
  @Get('metrics')
  @Allow('anyone')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(@Req() request: ApiRequest): Promise<string> {
    const allowed = isFromLoopback(request) || request.signedIn?.actor.has('operator');
    if (!allowed) throw notFound('route.notFound', 'Không có địa chỉ này.', 'There is no such address.');
    return exposition(await this.health.metrics());
  }
}
