import { SessionsService } from '@dondoc/directory';
import { type Actor, forbidden } from '@dondoc/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Requests } from '../limits/requests';
import { ALLOWED, type Allowed } from './allow';
import { unauthenticated } from './door-error';
import { tokenOf } from './session-cookie';
import type { ApiRequest } from './signed-in';

export const PUBLIC_URL = 'dondoc:publicUrl';

/** Finds out who calls, and lets in whom the route is for. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly requests: Requests,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed[] | undefined>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (!allowed) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say whom it is for (@Allow).`);
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const token = tokenOf(request, this.publicUrl);
    const signedIn = token ? await this.sessions.actorOf(token) : null;
    if (signedIn) request.signedIn = signedIn;
    await this.requests.take(signedIn && token ? { token } : { ip: request.ip });
    if (allowed.includes('anyone')) return true;
    if (!signedIn) throw unauthenticated();
    if (allowed.includes('signedIn') || holdsOne(signedIn.actor, allowed)) return true;
    throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
  }
}

function holdsOne(actor: Actor, allowed: readonly Allowed[]): boolean {
  return allowed.some((one) => one !== 'anyone' && one !== 'signedIn' && actor.has(one));
}
