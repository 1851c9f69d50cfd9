import { ApiTokensService, SessionsService, type TokenScope } from '@dondoc/directory';
import { type Actor, forbidden } from '@dondoc/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Requests } from '../limits/requests';
import { ALLOWED, type Allowed } from './allow';
import { bearerOf, mustCover, tokenRefused, tokenWithCookie } from './bearer';
import { CONFIRMED } from './confirmed';
import { unauthenticated } from './door-error';
import { FOR_TOKENS } from './for-tokens';
import { tokenOf } from './session-cookie';
import type { ApiRequest } from './signed-in';

export const PUBLIC_URL = 'dondoc:publicUrl';

/** Finds out who calls, and lets in whom the route is for. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly requests: Requests,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed[] | undefined>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (!allowed) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say whom it is for (@Allow).`);
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { signedIn } = bearerOf(request) === undefined ? await this.bySession(request) : await this.byToken(request, context, allowed);
    if (allowed.includes('anyone')) return true;
    if (!signedIn) throw unauthenticated();
    if (allowed.includes('signedIn') || holdsOne(signedIn.actor, allowed)) return true;
    throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
  }

  private async bySession(request: ApiRequest): Promise<ApiRequest> {
    const token = tokenOf(request, this.publicUrl);
    const signedIn = token ? await this.sessions.actorOf(token) : null;
    if (signedIn) request.signedIn = signedIn;
    await this.requests.take(signedIn && token ? { token } : { ip: request.ip });
    return request;
  }

  /** A wrong token is refused wherever it is shown; a right one counts as a guest of its own. */
  private async byToken(request: ApiRequest, context: ExecutionContext, allowed: readonly Allowed[]): Promise<ApiRequest> {
    const token = bearerOf(request) as string;
    if (tokenOf(request, this.publicUrl)) throw tokenWithCookie();
    const found = await this.tokens.actorOf(token);
    await this.requests.take(found ? { token } : { ip: request.ip });
    if (!found) throw tokenRefused();
    const where = [context.getHandler(), context.getClass()];
    const scope = this.reflector.getAllAndOverride<TokenScope | 'none' | undefined>(FOR_TOKENS, where);
    const isConfirmed = this.reflector.getAllAndOverride<true | undefined>(CONFIRMED, where) === true;
    mustCover(found, { method: request.method, allowed, scope, isConfirmed });
    request.signedIn = { ...found, sessionId: found.tokenId, confirmation: NEVER };
    return request;
  }
}

/** No token proves that its owner sits at the keyboard. */
const NEVER = { secondsAgo: null, isDemonstration: false, hasSecondFactor: false };

function holdsOne(actor: Actor, allowed: readonly Allowed[]): boolean {
  return allowed.some((one) => one !== 'anyone' && one !== 'signedIn' && actor.has(one));
}
