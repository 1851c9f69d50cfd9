import type { Request } from 'express';
import { isFromLoopback, isLoopbackUrl } from './loopback';

const from = (remoteAddress: string, headers: Record<string, string>) =>
  isFromLoopback({ headers, socket: { remoteAddress } } as unknown as Request);

describe('a request from this machine', () => {
  it('comes from a loopback address by a loopback name', () => {
    expect(from('127.0.0.1', { host: 'localhost:3000' })).toBe(true);
    expect(from('::1', { host: '[::1]:3000' })).toBe(true);
    expect(from('::ffff:127.0.0.1', { host: '127.0.0.1' })).toBe(true);
  });

  it('does not come from another address', () => {
    expect(from('10.0.0.7', { host: 'localhost:3000' })).toBe(false);
  });

  it('does not come by a foreign name that was made to resolve to this machine', () => {
    expect(from('127.0.0.1', { host: 'evil.example' })).toBe(false);
    expect(from('127.0.0.1', { host: 'localhost.evil.example' })).toBe(false);
  });

  it('does not come through a proxy', () => {
    expect(from('127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.7' })).toBe(false);
    expect(from('127.0.0.1', { host: 'localhost', forwarded: 'for=10.0.0.7' })).toBe(false);
  });
});

it('a public address on loopback says that nobody else is meant to come', () => {
  expect(isLoopbackUrl('http://localhost:3000')).toBe(true);
  expect(isLoopbackUrl('https://dondoc.example.vn')).toBe(false);
});
