import type { NextFunction, Request, Response } from 'express';
import { sameSiteWrites } from './same-site';

function outcome(method: string, headers: Record<string, string>, path = '/api/tasks'): number {
  let status = 200;
  const request = { method, path, headers, is: (types: string[]) => types.includes(headers['content-type'] ?? '') };
  const next = ((error?: { getStatus(): number }) => {
    status = error ? error.getStatus() : 200;
  }) as NextFunction;
  sameSiteWrites('http://localhost:3000')(request as unknown as Request, {} as Response, next);
  return status;
}

describe('a write', () => {
  it('from this site passes', () => {
    expect(outcome('POST', { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('from a program, which is no browser, passes', () => {
    expect(outcome('POST', { host: 'localhost:3000', 'content-type': 'application/json', 'content-length': '2' })).toBe(200);
  });

  it('that another site makes the browser send is refused', () => {
    expect(outcome('POST', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(outcome('POST', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(outcome('DELETE', { host: 'localhost:3000', origin: 'https://evil.example' })).toBe(403);
    expect(outcome('POST', { host: 'localhost:3000', origin: 'null' })).toBe(403);
  });

  it('in a content type that a plain form can send is refused', () => {
    expect(outcome('POST', { host: 'localhost:3000', 'content-type': 'text/plain', 'content-length': '2' })).toBe(415);
    expect(outcome('POST', { host: 'localhost:3000', 'content-type': 'text/plain', 'transfer-encoding': 'chunked' })).toBe(415);
  });

  it('by which a mail program declines mails passes, as RFC 8058 asks, and no other of its kind', () => {
    const oneClick = {
      host: 'localhost:3000',
      origin: 'https://webmail.example',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '26',
    };
    expect(outcome('POST', oneClick, '/unsubscribe/abc')).toBe(200);
    expect(outcome('POST', oneClick, '/links/abc')).toBe(403);
  });

  it('is not what reading is: that passes from anywhere', () => {
    expect(outcome('GET', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe(200);
  });
});
