import type { NextFunction, Request, Response } from 'express';
import { DoorError } from './door-error';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const foreign = () =>
  new DoorError(403, 'request.foreignSite', {
    vi: 'Yêu cầu đến từ một trang khác nên không được nhận.',
    en: 'This request comes from another site and is refused.',
  });

const unreadable = () =>
  new DoorError(415, 'request.mediaType', { vi: 'Nội dung phải là application/json.', en: 'The content must be application/json.' });

/** What mail programs send of their own accord (RFC 8058): the right to it lies in the address, and no cookie adds to it. */
const isByAddress = ({ path }: Request) => path.startsWith('/unsubscribe/');

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/**
 * Refuses writes that another site makes a browser send: by `Sec-Fetch-Site`, by `Origin`, and by the content types that a plain form can send.
 * A program without a browser sends neither header and passes.
 */
export function sameSiteWrites(publicUrl: string) {
  const own = new URL(publicUrl).host;
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE_METHODS.includes(request.method) || isByAddress(request)) return next();
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return next(foreign());
    const origin = request.headers.origin;
    if (origin !== undefined && !isOwn(origin, [own, request.headers.host])) return next(foreign());
    if (hasBody(request) && !request.is(['application/json', 'multipart/form-data'])) return next(unreadable());
    next();
  };
}

function isOwn(origin: string, hosts: (string | undefined)[]): boolean {
  try {
    return hosts.includes(new URL(origin).host);
  } catch {
    return false;
  }
}
