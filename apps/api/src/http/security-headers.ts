import type { NextFunction, Request, Response } from 'express';

const SELF_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Swagger UI carries inline styles; its scripts are files of ours. */
const FOR_THE_API_PAGE = SELF_ONLY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/**
 * The page of the web application. Its components write style elements, which the nonce lets through; styles of single elements are set by
 * script, which no policy forbids. So neither scripts nor styles need `unsafe-inline`.
 */
export const webPolicy = (nonce: string) =>
  `${SELF_ONLY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)}; font-src 'self'; manifest-src 'self'`;

/** Headers of every answer. A route that shows foreign HTML (a mail) sets a stricter policy of its own. */
export function securityHeaders(publicUrl: string) {
  const https = publicUrl.startsWith('https:');
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', request.path.startsWith('/api/docs') ? FOR_THE_API_PAGE : SELF_ONLY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}
