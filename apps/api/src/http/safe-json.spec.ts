import type { NextFunction, Request, Response } from 'express';
import { safeJson } from './safe-json';

function refusalOf(json: string): string | undefined {
  let code: string | undefined;
  safeJson(
    { body: JSON.parse(json) } as Request,
    {} as Response,
    ((error?: { code: string }) => {
      code = error?.code;
    }) as NextFunction,
  );
  return code;
}

describe('JSON that comes in', () => {
  it('passes where it looks like a form', () => {
    expect(refusalOf('{"points":[{"text":"a","task":{"title":"b"}}]}')).toBeUndefined();
  });

  it('is refused where it is nested ten thousand deep', () => {
    expect(refusalOf(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toBe('request.tooDeep');
  });

  it.each(['{"__proto__":{"role":"administrator"}}', '{"a":[{"constructor":{"prototype":{}}}]}'])(
    'is refused where a name reaches for a prototype: %s',
    (json) => {
      expect(refusalOf(json)).toBe('request.key');
    },
  );

  it('is refused where a number is too large to be one', () => {
    expect(refusalOf('{"a":[1e400]}')).toBe('request.number');
  });

  it('is refused where a text has a character that no database keeps', () => {
    expect(refusalOf('{"a":"x\\u0000"}')).toBe('request.text');
  });
});
