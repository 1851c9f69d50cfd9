import { createHmac } from 'node:crypto';
import type { Language } from '@dondoc/kernel';
import type { CookieOptions, Request } from 'express';
import { cookieOf, cookieOptions } from '../http/session-cookie';

const MINUTES = 10;

/** A browser's own cookie while it is away at the provider. */
export const attemptCookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-dondoc-provider' : 'dondoc-provider');

export const attemptCookieOptions = (publicUrl: string): CookieOptions => ({ ...cookieOptions(publicUrl), maxAge: MINUTES * 60_000 });

/** With the language that was spoken before leaving, for the way back is a browser's own and says only what the machine speaks. */
export const attemptCookie = (language: Language, secret: string) => `${language}.${secret}`;

export function attemptOf(request: Pick<Request, 'headers'>, publicUrl: string): { language: Language; secret: string } | null {
  const [, language, secret] = /^(vi|en)\.(.+)$/.exec(cookieOf(request, attemptCookieName(publicUrl)) ?? '') ?? [];
  return language && secret ? { language: language as Language, secret } : null;
}

/** What the provider is told and asked for again, from the secret in the browser: the server keeps none of it. */
export const derived = (secret: string) => ({ verifier: derive(secret, 'verifier'), nonce: derive(secret, 'nonce') });

const derive = (secret: string, what: string) => createHmac('sha256', secret).update(what).digest('base64url');
