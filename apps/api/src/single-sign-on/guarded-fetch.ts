import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 10_000;

export interface Request {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | null;
}

/** Names are resolved once, at the connection itself: what is looked at is what is connected to. */
const publicOnly: LookupFunction = (host, options, done) =>
  resolve(host, { ...options, all: true }, (error, addresses) => {
    const own = addresses?.find(({ address }) => !isPublicAddress(address));
    if (error || own || !addresses[0]) return done(error ?? refused(host), '', 0);
    if (options.all) return done(null, addresses);
    done(null, addresses[0].address, addresses[0].family);
  });

const refused = (host: string) => Object.assign(new Error(`${host} is an address of this network.`), { code: 'EPRIVATE' });

/** Fetches from the public internet alone, unless `private` is allowed. Follows no redirects; no answer is larger than 1 MB or waited for longer than 10 s. */
export const guardedFetch =
  ({ allowPrivate }: { allowPrivate: boolean }) =>
  async (address: string, { method = 'GET', headers = {}, body, signal }: Request = {}): Promise<Response> => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw refused(host);
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const timeout = AbortSignal.timeout(PATIENCE_MS);
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const request = send(
        url,
        {
          method,
          headers,
          agent: false,
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          ...(!allowPrivate && { lookup: publicOnly }),
        },
        done,
      );
      request.on('error', fail).end(body === undefined || body === null ? undefined : String(body));
    });
    const content = await contentOf(answer);
    const status = answer.statusCode ?? 502;
    const bodiless = status === 204 || status === 304;
    return new Response(bodiless ? null : new Uint8Array(content), { status, headers: plainHeaders(answer) });
  };

async function contentOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) {
      answer.destroy();
      throw new Error('The answer is too large.');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const plainHeaders = ({ headers }: IncomingMessage) =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
