import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@dondoc/database';
import { SessionsService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import { Mailbox } from '@dondoc/mail';
import { Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DemonstrationService } from '../demonstration/demonstration.service';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { languageOf } from '../http/language';
import { isFromLoopback, isLoopbackUrl } from '../http/loopback';
import { cookieName, cookieOptions, tokenOf } from '../http/session-cookie';
import type { ApiRequest } from '../http/signed-in';
import { startPage } from './start-page';

const css = readFileSync(join(__dirname, 'page.css'), 'utf8');

/** What the browser finds here until the web application comes. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly demonstration: DemonstrationService,
    private readonly mailbox: Mailbox,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @Allow('anyone')
  async start(@Req() request: ApiRequest, @Res() response: Response) {
    const isLocal = isFromLoopback(request) && isLoopbackUrl(this.publicUrl);
    const today = await this.database.read(Actor.system('pages'), async (tx) => tx.today);
    const links = isLocal ? await this.demonstration.links() : [];
    const person = request.signedIn?.person.name;
    response.type('html').send(startPage({ language: languageOf(request), today, person, links, mailbox: isLocal && this.mailbox.isOpen }));
  }

  @Get('assets/page.css')
  @Allow('anyone')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  stylesheet(): string {
    return css;
  }

  /** The button of the start page; programs use `DELETE /api/session`. */
  @Post('sign-out')
  @Allow('anyone')
  async signOut(@Req() request: ApiRequest, @Res() response: Response) {
    const token = tokenOf(request, this.publicUrl);
    if (token) await this.sessions.end(token);
    response.clearCookie(cookieName(this.publicUrl), cookieOptions(this.publicUrl));
    response.redirect(303, '/');
  }
}
