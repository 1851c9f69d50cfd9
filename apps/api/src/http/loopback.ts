import type { Request } from 'express';

const ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether the request comes from this very machine: from its loopback address, by a loopback name (a foreign name that resolves to
 * 127.0.0.1 is an attack on the browser) and not through a proxy.
 */
export function isFromLoopback(request: Request): boolean {
  const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return proxied === undefined && ADDRESSES.includes(request.socket.remoteAddress ?? '') && HOSTS.test(request.headers.host ?? '');
}

/** A public address that names this machine only: nobody else is meant to come. */
export function isLoopbackUrl(publicUrl: string): boolean {
  return HOSTS.test(new URL(publicUrl).host);
}
