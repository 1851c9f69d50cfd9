import type { NextFunction, Request, Response } from 'express';

export const SELF_ONLY = [
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

/**
 * The page of the web application. Its components write style elements, which the nonce lets through; styles of single elements are set by
 * script, which no policy forbids. So neither scripts nor styles need `unsafe-inline`.
 */
export const webPolicy = (nonce: string) =>
  `${SELF_ONLY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)}; font-src 'self'; manifest-src 'self'`;

/** What no page of ours needs, no page may use; nor may a frame in it. A feature that a browser does not know is an error in its console. */
const NO_FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'fullscreen']
  .map((feature) => `${feature}=()`)
  .join(', ');

const ALWAYS: Record<string, string> = {
  'Content-Security-Policy': SELF_ONLY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': NO_FEATURES,
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Download-Options': 'noopen',
  'X-XSS-Protection': '0',
  'Cache-Control': 'no-store',
};

/** Headers of every answer. A route that shows foreign HTML (a mail) sets a stricter policy of its own. */
export function securityHeaders(publicUrl: string) {
  const https = publicUrl.startsWith('https:');
  return (_request: Request, response: Response, next: NextFunction) => {
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}
