import { linkToken } from '../../support/mail-links';
import { asks, type Line, send } from '../line';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const deep = `{"results":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;

const report = (name: string, body: string, status: number) =>
  asks(name, (s) => ({ by: s.a.focalPoint, method: 'post', path: `${s.path}/reports`, body, headers: JSON_TYPE, status }));

const foreign = (name: string, headers: Record<string, string>, status: number, body: object | string = {}) =>
  asks(name, (s) => ({ by: s.a.focalPoint, method: 'post', path: `${s.path}/acknowledgement`, headers, body, status }));

/** By the public name; `Accept: text/html` where it is not a screen that the application itself answers with its one page. */
const hidden = (path: string) =>
  asks(path, () => ({
    path,
    headers: { Accept: /queues/.test(path) ? 'application/json' : 'text/html', Host: 'dondoc.example.vn' },
    status: [404, 401, 403],
  }));

export const http: Line[] = [
  {
    line: 'cross-site POST, text/plain JSON → 403/415',
    cases: [
      foreign('by Sec-Fetch-Site: cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403),
      foreign('by Sec-Fetch-Site: same-site', { 'Sec-Fetch-Site': 'same-site' }, 403),
      foreign('by a foreign Origin', { Origin: 'https://evil.example' }, 403),
      foreign('by Origin: null', { Origin: 'null' }, 403),
      foreign('by a Host and an Origin that agree with each other', { Host: 'evil.example', Origin: 'http://evil.example' }, 403),
      foreign('as text/plain', { 'Content-Type': 'text/plain' }, 415, '{}'),
      foreign('as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'a=1'),
    ],
  },
  {
    line: '__proto__, depth 10,000, 1e400, limit=1e9, a regex bomb in search → 400',
    cases: [
      report('__proto__', '{"__proto__":{"progress":1}}', 400),
      report('constructor.prototype', '{"constructor":{"prototype":{"x":1}}}', 400),
      report('ten thousand levels', deep, 400),
      report('1e400', '{"progress":1e400}', 400),
      report('a NUL', '{"results":"a\\u0000b"}', 400),
      report('half a document', '{"progress":', 400),
      report('a list for an object', '[]', 400),
      report('three megabytes', JSON.stringify({ results: 'x'.repeat(3_000_000) }), 413),
      ...['limit=1e9', 'limit=-1', 'limit=201', '__proto__=1', 'after=%00', 'nonsense=1', 'limit=1&limit=2'].map((query) =>
        asks(`?${query}`, (s) => ({ by: s.a.focalPoint, path: `/api/assignments?${query}`, status: 400 })),
      ),
      asks('a regex bomb in search, too long', (s) => ({
        by: s.a.focalPoint,
        path: `/api/search?q=${encodeURIComponent(`(a+)+$${'a'.repeat(500)}!`)}`,
        status: 400,
      })),
      {
        name: 'a regex bomb in search that is short enough is words like others, and costs nothing',
        run: async (scene) => {
          const begun = performance.now();
          const q = encodeURIComponent(`(a+)+$ ^(([a-z])+.)+[A-Z]([a-z])+$ ${'a'.repeat(100)}! ' | & <-> :* \\`);
          expect((await send(scene, { by: scene.a.focalPoint, path: `/api/search?q=${q}`, status: 200 })).status).toBe(200);
          expect(performance.now() - begun).toBeLessThan(5000);
        },
      },
    ],
  },
  {
    line: 'stack traces, metrics, queue board, .env, source maps → hidden or protected',
    cases: [
      ...['/metrics', '/.env', '/.git/config', '/assets/index.js.map', '/main.js.map', '/admin/queues', '/queues', '/api/queues'].map(
        hidden,
      ),
      ...['/mailbox', '/demo/sign-in/x', '/package.json', '/dist/apps/api/src/main.js', '/..%2f..%2fetc%2fpasswd'].map(hidden),
      asks('the engine’s health for a guest', () => ({ path: '/api/health/engine', status: 401 })),
      asks('the engine’s health for a focal point', (s) => ({ by: s.a.focalPoint, path: '/api/health/engine', status: 403 })),
      {
        name: 'no answer names the program that gave it',
        run: async (scene) => {
          const { headers } = await scene.door.guest().get('/api/session');
          expect(headers).not.toHaveProperty('x-powered-by');
          expect(headers).not.toHaveProperty('server');
          expect(headers['content-security-policy']).not.toMatch(/unsafe-|\*/);
        },
      },
    ],
  },
  {
    line: 'a link in a mail fetched by a scanner changes nothing',
    cases: [
      {
        name: 'GET, HEAD and OPTIONS of a link, ten times',
        run: async (scene) => {
          const { focalPoint } = scene.a;
          const who = { personId: focalPoint.personId as string, officeId: focalPoint.offices[0]?.officeId as string };
          const token = await linkToken(scene.stage, { deed: 'acknowledge', aboutId: scene.assignmentId, ...who, until: '2026-12-31' });
          const count = async () => (await scene.stage.sql<{ n: number }>('select count(*)::int as n from fact'))[0]?.n;
          const before = await count();
          for (let n = 0; n < 10; n++) {
            await scene.door.guest().get(`/links/${token}`).expect(200);
            await scene.door.guest().head(`/links/${token}`).expect(200);
            await scene.door.guest().options(`/links/${token}`);
          }
          expect(await count()).toBe(before);
        },
      },
      asks('a forged link', () => ({ path: `/links/${'x'.repeat(60)}`, status: 404 })),
    ],
  },
];
