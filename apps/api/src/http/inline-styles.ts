import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { SELF_ONLY } from './security-headers';

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** For pages of others that carry style elements (Swagger UI): exactly these are allowed, by their hashes, and no others. */
export function allowOwnStyles(_request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body) => {
    if (typeof body === 'string') response.setHeader('Content-Security-Policy', policyFor(body));
    return send(body);
  };
  next();
}

function policyFor(page: string): string {
  const hashes = [...page.matchAll(STYLE)].map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return SELF_ONLY.replace("style-src 'self'", ["style-src 'self'", ...hashes].join(' '));
}
