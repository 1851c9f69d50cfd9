import type { CookieOptions, Request } from 'express';

/** With https the name itself binds the cookie to this host (RFC 6265bis, `__Host-`). */
export const cookieName = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-dondoc' : 'dondoc');

export const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
});

export const tokenOf = (request: Pick<Request, 'headers'>, publicUrl: string): string | undefined =>
  cookieOf(request, cookieName(publicUrl));

export function cookieOf(request: Pick<Request, 'headers'>, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
