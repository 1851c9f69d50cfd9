import { createHmac } from 'node:crypto';
import type { CookieOptions } from 'express';
import { cookieOptions } from '../http/session-cookie';

const MINUTES = 10;

/** A browser's own cookie while it is away at the provider. */
export const attemptCookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-dondoc-provider' : 'dondoc-provider');

export const attemptCookieOptions = (publicUrl: string): CookieOptions => ({ ...cookieOptions(publicUrl), maxAge: MINUTES * 60_000 });

/** What the provider is told and asked for again, from the secret in the browser: the server keeps none of it. */
export const derived = (secret: string) => ({ verifier: derive(secret, 'verifier'), nonce: derive(secret, 'nonce') });

const derive = (secret: string, what: string) => createHmac('sha256', secret).update(what).digest('base64url');
