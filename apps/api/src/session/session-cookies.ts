import { SessionsService, type SessionView } from '@dondoc/directory';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { PUBLIC_URL } from '../http/actor.guard';
import { cookieName, cookieOptions, tokenOf } from '../http/session-cookie';
import type { ApiRequest } from '../http/signed-in';

/** The browser as the session records it. */
export const userAgentOf = ({ headers }: ApiRequest): string => String(headers['user-agent'] ?? '').slice(0, 300);

/** What a way to sign in answers: who is signed in now, or what is still to be given, without a cookie. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  async answer({ token, expiresAt, secondStep }: SessionView, request: ApiRequest, response: Response) {
    if (secondStep) return { secondStep: { token, ways: secondStep, expiresAt } };
    await this.set(token, request, response);
    const signedIn = await this.sessions.actorOf(token);
    return { person: signedIn?.person, offices: signedIn?.actor.offices ?? [], expiresAt };
  }

  /** A session that the browser came with ends: nobody plants one. Every way to sign in goes through here. */
  async set(token: string, request: ApiRequest, response: Response): Promise<void> {
    const former = tokenOf(request, this.publicUrl);
    if (former) await this.sessions.end(former);
    response.cookie(cookieName(this.publicUrl), token, cookieOptions(this.publicUrl));
  }
}
