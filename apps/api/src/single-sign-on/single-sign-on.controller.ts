import { SingleSignOnService, type WantedSignIn } from '@dondoc/directory';
import { type Actor, type Id, type Language, notFound } from '@dondoc/kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Acting, actorOf } from '../http/acting';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { languageOf } from '../http/language';
import { Changes, Reads, text } from '../http/operations';
import { cookieOptions } from '../http/session-cookie';
import type { ApiRequest } from '../http/signed-in';
import { Attempts } from '../limits/attempts';
import { SessionCookies, userAgentOf } from '../session/session-cookies';
import { attemptCookie, attemptCookieName, attemptCookieOptions, attemptOf, derived } from './browser-secret';
import { AcceptByProviderDto } from './link-by-provider.dto';
import { PROVIDER, Provider } from './provider';
import { RefusalPage } from './refusal-page';
import { LanguageQuery, ReturnQuery } from './return.query';

const CONFIRMED_PAGE = '/confirmed';

/** Of a browser that is sent to the provider. */
interface Way {
  response: Response;
  language: Language;
}

/** Signing in at the provider of one's own authority. The browser goes there and comes back to `callback`, whose address follows from PUBLIC_URL alone. */
@ApiTags('session')
@Controller('session/provider')
export class SingleSignOnController {
  constructor(
    private readonly signOn: SingleSignOnService,
    private readonly attempts: Attempts,
    private readonly cookies: SessionCookies,
    @Inject(PROVIDER) private readonly provider: Provider | null,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @Allow('anyone')
  @UseFilters(RefusalPage)
  @Reads('Go to the provider to sign in')
  async signIn(@Query() { from, language }: ReturnQuery, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const way = { response, language: language ?? languageOf(request) };
    response.redirect(302, await this.begin({ purpose: 'signIn' }, way, from));
  }

  @Post('link')
  @HttpCode(200)
  @Allow('signedIn')
  @Confirmed()
  @Reads('Link one’s account at the provider to oneself: the address to go to', { url: text })
  async link(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    const way = { response, language: languageOf(request) };
    return { url: await this.begin({ purpose: 'link', personId: actorOf(request).personId as Id }, way, '/account') };
  }

  @Post('invitation')
  @HttpCode(200)
  @Allow('anyone')
  @Reads('Accept an invitation by the provider, without a password: the address to go to', { url: text })
  async accept(@Body() { link }: AcceptByProviderDto, @Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return { url: await this.begin({ purpose: 'invitation', link }, { response, language: languageOf(request) }) };
  }

  /** A browser goes there in a tab of its own, so that what is typed stays where it is; it comes back to a page that says so. */
  @Get('confirmation')
  @Allow('signedIn')
  @NotForTokens()
  @UseFilters(RefusalPage)
  @Reads('Go to the provider to confirm who one is')
  async confirm(@Query() { language }: LanguageQuery, @Req() { signedIn }: ApiRequest, @Res() response: Response): Promise<void> {
    if (!signedIn) throw unauthenticated();
    const { person, sessionId } = signedIn;
    const way = { response, language: language ?? person.language };
    response.redirect(302, await this.begin({ purpose: 'confirm', personId: person.id, sessionId }, way, CONFIRMED_PAGE));
  }

  /** What comes back is looked at once: a second visit, another browser, another state are refused. */
  @Get('callback')
  @Allow('anyone')
  @UseFilters(RefusalPage)
  @Reads('Back from the provider: sets the session cookie')
  async callback(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const to = await this.attempts.bounding({ ip: request.ip }, () => this.comeBack(request, response));
    response.redirect(303, to);
  }

  @Get('identities')
  @Allow('signedIn')
  @Reads('The accounts at the provider that one is linked to')
  async identities(@Acting() actor: Actor) {
    return { label: this.provider?.label ?? null, items: await this.signOn.identities(actor) };
  }

  @Delete('identities/:id')
  @Allow('signedIn')
  @Confirmed()
  @Changes('Unlink an account')
  unlink(@Acting() actor: Actor, @IdParam() id: string) {
    return this.signOn.unlink(actor, id);
  }

  private async begin(wanted: WantedSignIn, { response, language }: Way, from?: string): Promise<string> {
    const provider = this.mustHave();
    const { state, secret } = await this.signOn.begin(wanted, from);
    const address = await provider.address({ state, ...derived(secret), anew: wanted.purpose === 'confirm' });
    response.cookie(attemptCookieName(this.publicUrl), attemptCookie(language, secret), attemptCookieOptions(this.publicUrl));
    return address.href;
  }

  private async comeBack(request: ApiRequest, response: Response): Promise<string> {
    const provider = this.mustHave();
    const secret = attemptOf(request, this.publicUrl)?.secret ?? '';
    const state = String(request.query.state ?? '');
    response.clearCookie(attemptCookieName(this.publicUrl), cookieOptions(this.publicUrl));
    const attempt = await this.signOn.take(state, secret);
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
    const from = await provider.whoCameBack(query, { state, ...derived(secret) });
    const session = await this.signOn.finish(attempt, from, {
      userAgent: userAgentOf(request),
      sessionId: request.signedIn?.sessionId ?? null,
    });
    if (session) await this.cookies.set(session.token, request, response);
    return attempt.returnTo;
  }

  private mustHave(): Provider {
    if (this.provider) return this.provider;
    throw notFound('provider.none', 'Chưa cấu hình đăng nhập một lần.', 'No provider of single sign-on is configured.');
  }
}
