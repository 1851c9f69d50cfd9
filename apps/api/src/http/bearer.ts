import { covers, type SignedInByToken, type TokenScope } from '@dondoc/directory';
import { forbidden } from '@dondoc/kernel';
import type { Request } from 'express';
import type { Allowed } from './allow';
import { DoorError } from './door-error';

/** The token of `Authorization: Bearer …`; none where the header says anything else, or nothing. */
export function bearerOf({ headers: { authorization } }: Pick<Request, 'headers'>): string | undefined {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  return token;
}

export interface TokenRoute {
  method: string;
  allowed: readonly Allowed[];
  /** Of the route: what it says itself, and whether it wants a fresh proof of who one is. */
  scope: TokenScope | 'none' | undefined;
  isConfirmed: boolean;
}

const ADMINISTERING: readonly Allowed[] = ['administrator', 'operator'];
const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** @throws forbidden `token.scope` where the route is for no token, or for none like this */
export function mustCover({ scope: held }: SignedInByToken, { method, allowed, scope, isConfirmed }: TokenRoute): void {
  const isAdministration = allowed.every((one) => ADMINISTERING.includes(one));
  const wanted = scope ?? (isRead(method) ? 'read' : 'none');
  if (wanted !== 'none' && !isAdministration && !isConfirmed && covers(held, wanted)) return;
  throw forbidden('token.scope', 'Khóa truy cập này không dùng được cho việc này.', 'This token is not for that.', { wanted, held });
}

export const tokenRefused = () =>
  new DoorError(401, 'token.refused', {
    vi: 'Khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
    en: 'The token is wrong, has expired or was revoked.',
  });

/** Whose request would it be? Whoever sends both has mixed up a browser and a program. */
export const tokenWithCookie = () =>
  new DoorError(400, 'token.withCookie', {
    vi: 'Không gửi khóa truy cập cùng với phiên đăng nhập.',
    en: 'A token is not sent together with a session.',
  });
