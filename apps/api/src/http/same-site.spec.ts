import type { NextFunction, Request, Response } from 'express';
import { sameSiteWrites } from './same-site';

function outcome(method: string, headers: Record<string, string>, path = '/api/tasks', publicUrl = 'http://localhost:3000'): number {
  let status = 200;
  const next = ((error?: { getStatus(): number }) => {
    status = error ? error.getStatus() : 200;
  }) as NextFunction;
  sameSiteWrites(publicUrl)({ method, path, headers } as unknown as Request, {} as Response, next);
  return status;
}

describe('a write', () => {
  it('from this site passes', () => {
    expect(outcome('POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(outcome('POST', { origin: 'http://localhost:3000' })).toBe(200);
    expect(outcome('POST', { 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('from a program, which is no browser, passes', () => {
    expect(outcome('POST', { host: 'localhost:3000' })).toBe(200);
    expect(outcome('POST', { host: 'localhost:3000', 'sec-fetch-site': 'none' })).toBe(200);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of this domain', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['the same host by another scheme', { origin: 'https://localhost:3000' }],
    ['an origin that says it came by itself', { origin: 'https://evil.example', 'sec-fetch-site': 'none' }],
    ['a name that an attacker lets lead here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['an origin that begins like ours', { origin: 'http://localhost:3000.evil.example' }],
  ])('that comes from %s is refused', (_, headers) => {
    expect(outcome('POST', headers as unknown as Record<string, string>)).toBe(403);
  });

  it('over http is refused where this site is reached by https', () => {
    const own = 'https://dondoc.example.vn';
    expect(outcome('POST', { host: 'dondoc.example.vn', origin: 'http://dondoc.example.vn' }, '/api/tasks', own)).toBe(403);
    expect(outcome('POST', { host: 'dondoc.example.vn', origin: own }, '/api/tasks', own)).toBe(200);
  });

  it('by which a mail program declines mails passes, as RFC 8058 asks, and no other of its kind', () => {
    expect(outcome('POST', { origin: 'https://webmail.example' }, '/unsubscribe/abc')).toBe(200);
    expect(outcome('POST', { origin: 'https://webmail.example' }, '/links/abc')).toBe(403);
  });

  it('by a token passes, as no page can make a browser send one; with a cookie it is looked at like any other', () => {
    const headers = { origin: 'https://other.example', authorization: 'Bearer dd_x' };
    expect(outcome('POST', headers)).toBe(200);
    expect(outcome('POST', { ...headers, cookie: 'dondoc=1' })).toBe(403);
    expect(outcome('POST', { ...headers, authorization: 'Basic x' })).toBe(403);
  });

  it('is not what reading is: that passes from anywhere', () => {
    expect(outcome('GET', { 'sec-fetch-site': 'cross-site' })).toBe(200);
  });
});
