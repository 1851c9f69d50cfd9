import { createHash } from 'node:crypto';
import { type Actor, canonicalJson, invalid } from '@dondoc/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from './door-error';
import type { ApiRequest } from './signed-in';

const KEY = /^[\x21-\x7e]{1,200}$/;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What makes two requests the same: method, path and contents. */
function fingerprintOf(request: ApiRequest): string {
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n${canonicalJson(request.body ?? null)}\n`);
  if (request.file) hash.update(request.file.originalname).update(request.file.buffer);
  return hash.digest('hex');
}

/** The actor of this request; a write with an `Idempotency-Key` is done once. */
export function actorOf(request: ApiRequest): Actor {
  if (!request.signedIn) throw unauthenticated();
  const { actor } = request.signedIn;
  const key = request.headers['idempotency-key'];
  if (key === undefined || SAFE_METHODS.includes(request.method)) return actor;
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw invalid(
      'once.malformed',
      'Idempotency-Key phải có từ 1 đến 200 ký tự ASCII, không có dấu cách.',
      'An Idempotency-Key has 1 to 200 ASCII characters and no blanks.',
    );
  }
  return actor.doingOnce(key, fingerprintOf(request));
}

/** Hands the actor of the request to a route. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<ApiRequest>()),
);
