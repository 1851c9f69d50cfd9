import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DoorError } from './door-error';
import { TAKES } from './takes';

const JSON_ONLY = ['application/json'];

const unreadable = (types: string[]) =>
  new DoorError(415, 'request.mediaType', {
    vi: `Nội dung phải là ${types.join(' hoặc ')}.`,
    en: `The content must be ${types.join(' or ')}.`,
  });

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Contents come as JSON, which no form of another site can send; a route that takes files says so. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (!hasBody(request)) return true;
    const types = this.reflector.get<string[] | undefined>(TAKES, context.getHandler()) ?? JSON_ONLY;
    if (request.is(types)) return true;
    throw unreadable(types);
  }
}
