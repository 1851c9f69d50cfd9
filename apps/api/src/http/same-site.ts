import type { NextFunction, Request, Response } from 'express';
import { bearerOf } from './bearer';
import { DoorError } from './door-error';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** The address is named because somebody who reached this server by another name of it reads this, too. */
const foreign = (own: string) =>
  new DoorError(403, 'request.foreignSite', {
    vi: `Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở hệ thống tại ${own}.`,
    en: `This request comes from another site and is refused. Open the system at ${own}.`,
  });

/** What mail programs send of their own accord (RFC 8058): the right to it lies in the address, and no cookie adds to it. */
const isByAddress = ({ path }: Request) => path.startsWith('/unsubscribe/');

/** No page of another site can make a browser send a token, and no cookie adds to it. */
const isByToken = (request: Request) => bearerOf(request) !== undefined && request.headers.cookie === undefined;

/**
 * Refuses writes that another site makes a browser send. A browser names the page's origin, which is that of PUBLIC_URL to the letter (the Host of
 * the request is the sender's word and proves nothing), or says `Sec-Fetch-Site: same-origin`. A program without a browser sends neither and passes.
 */
export function sameSiteWrites(publicUrl: string) {
  const own = new URL(publicUrl).origin;
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE_METHODS.includes(request.method) || isByAddress(request) || isByToken(request)) return next();
    const { 'sec-fetch-site': site, origin } = request.headers;
    const isOwnSite = site === undefined || site === 'same-origin' || (site === 'none' && origin === undefined);
    next(isOwnSite && (origin === undefined || origin === own) ? undefined : foreign(own));
  };
}
