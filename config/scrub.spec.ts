import { PassThrough } from 'node:stream';
import { JsonLogger } from './json-logger';
import { scrubbed } from './scrub';

const TOKEN = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5kM7oQ-0';

describe('a log line', () => {
  it.each([
    ['connect ECONNREFUSED postgres://dondoc:hunter2@db:5432/dondoc', 'connect ECONNREFUSED postgres://dondoc:***@db:5432/dondoc'],
    ['smtps://post:p@ss@mail.example.vn failed', 'smtps://post:***@mail.example.vn failed'],
    ['hash $argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA is wrong', 'hash *** is wrong'],
    [`Cookie: dondoc=${TOKEN}; x=1`, 'Cookie: ***; x=1'],
    [`GET /links/${TOKEN}.abc: Error`, 'GET /links/***: Error'],
    [`GET /demo/sign-in/${TOKEN}?a=1`, 'GET /demo/sign-in/***?a=1'],
    ['{"email":"a@example.vn","password":"mùa hoa dã quỳ"}', '{"email":"a@example.vn","password":***}'],
    [`no session for ${TOKEN}`, 'no session for ***'],
  ])('keeps no secret: %s', (text, shown) => {
    expect(scrubbed(text)).toBe(shown);
  });

  it.each([
    'POST /api/assignments/01890a5d-ac96-774b-bcce-b302099a8057/reports: Error: x',
    'listens on http://localhost:3000',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('stays as it is without one: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  it('is scrubbed whichever way it comes: as a message, an error, a stack', async () => {
    const out = new PassThrough();
    const logger = new JsonLogger('api', 'info', out);
    logger.log(`connected to redis://:hunter2@cache`, 'jobs');
    logger.warn(new Error('postgres://dondoc:hunter2@db refused'));
    logger.error('failed', 'Error: password=hunter2\n    at x', 'api');
    const lines = String(out.read());
    expect(lines.trim().split('\n')).toHaveLength(3);
    expect(lines).not.toContain('hunter2');
  });
});
