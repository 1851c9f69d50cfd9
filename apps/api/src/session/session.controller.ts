import { SessionsService, type SessionView } from '@dondoc/directory';
import { invalid } from '@dondoc/kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actorOf } from '../http/acting';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { Reads } from '../http/operations';
import { cookieName, cookieOptions, tokenOf } from '../http/session-cookie';
import type { ApiRequest } from '../http/signed-in';
import { Attempts } from '../limits/attempts';
import { PasswordDto } from './password.dto';
import { SessionCookies, userAgentOf } from './session-cookies';
import { SignInDto } from './sign-in.dto';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly attempts: Attempts,
    private readonly cookies: SessionCookies,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('anyone')
  @Reads('Sign in: sets the session cookie, or for a person with a second factor answers `secondStep` and sets none')
  async signIn(@Body() input: SignInDto, @Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    const where = { ip: request.ip, account: input.link === undefined ? (input.email ?? '') : undefined };
    const session = await this.attempts.bounding(where, () => this.signInBy(input, userAgentOf(request)));
    return this.cookies.answer(session, request, response);
  }

  @Get()
  @Allow('signedIn')
  @Reads('Who is signed in, and through which offices they act')
  me(@Req() request: ApiRequest) {
    return { person: request.signedIn?.person, offices: request.signedIn?.actor.offices };
  }

  @Delete()
  @HttpCode(204)
  @Allow('anyone')
  @Reads('Sign out: ends the session')
  async signOut(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = tokenOf(request, this.publicUrl);
    if (token) await this.sessions.end(token);
    response.clearCookie(cookieName(this.publicUrl), cookieOptions(this.publicUrl));
  }

  @Put('password')
  @HttpCode(204)
  @Allow('signedIn')
  @Reads('Set one’s own password; all one’s other sessions end')
  async setPassword(@Body() input: PasswordDto, @Req() request: ApiRequest): Promise<void> {
    const actor = actorOf(request);
    const keepSession = request.signedIn?.sessionId;
    await this.attempts.bounding({ ip: request.ip, account: actor.personId ?? '' }, () =>
      this.sessions.setPassword(actor, { ...input, ...(keepSession && { keepSession }) }),
    );
  }

  private signInBy({ email, password, link }: SignInDto, userAgent: string): Promise<SessionView> {
    if (link !== undefined && email === undefined) return this.sessions.signInByLink(link, userAgent, password);
    if (email !== undefined && password !== undefined && link === undefined) return this.sessions.signIn(email, password, userAgent);
    throw invalid(
      'signIn.input',
      'Cần địa chỉ thư và mật khẩu, hoặc một liên kết đăng nhập.',
      'An address and a password, or a sign-in link.',
    );
  }
}
