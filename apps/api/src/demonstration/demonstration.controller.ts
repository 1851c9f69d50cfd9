import { SessionsService } from '@dondoc/directory';
import { notFound } from '@dondoc/kernel';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { isFromLoopback, isLoopbackUrl } from '../http/loopback';
import { cookieName, cookieOptions, tokenOf } from '../http/session-cookie';
import type { ApiRequest } from '../http/signed-in';
import { DEMONSTRATION } from './demonstration.service';

/** Sign-in links of the demonstration: on this machine only, and nowhere outside demonstration mode. */
@ApiExcludeController()
@Controller('demo')
export class DemonstrationController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(DEMONSTRATION) private readonly on: boolean,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('sign-in/:token')
  @Allow('anyone')
  async signIn(@Req() request: ApiRequest, @Param('token') link: string, @Res() response: Response) {
    if (!this.on || !isFromLoopback(request) || !isLoopbackUrl(this.publicUrl))
      throw notFound('route.notFound', 'Không có địa chỉ này.', 'There is no such address.');
    const { token } = await this.sessions.signInByLink(link, String(request.headers['user-agent'] ?? '').slice(0, 300));
    const former = tokenOf(request, this.publicUrl);
    if (former) await this.sessions.end(former);
    response.cookie(cookieName(this.publicUrl), token, cookieOptions(this.publicUrl));
    response.redirect(303, '/');
  }
}
