import type { AddressInfo } from 'node:net';
import { Database, type Reach, type Tx } from '@dondoc/database';
import { SessionsService, type SignedIn } from '@dondoc/directory';
import { Actor, addMinutes, type Id } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { createApi } from '../../apps/api/src/application';
import { seed } from '../../apps/cli/src/seed';
import { loadConfig } from '../../config/env';
import { environmentWith } from '../../config/environment';
import { JsonLogger } from '../../config/json-logger';
import { uuidOf } from '../builders/bulk';
import { COUNTRY, fillWithCountry } from '../builders/country';
import { inTheatre } from '../support/theatre';
import { median, print } from './figures';

const TASKS = 100_000;
const ROUNDS = 200;
const WARM = 20;
const MOST_ADDED_MS = 2;

/** One of everybody's requests, and some that read much. */
const REQUESTS: readonly { name: string; as: Id; path: string }[] = [
  { name: 'one task', as: COUNTRY.coordinator, path: `/api/tasks/${uuidOf('12')}` },
  { name: 'my work', as: COUNTRY.focalPoint, path: '/api/my-work' },
  { name: 'agreements', as: COUNTRY.coordinator, path: '/api/agreements' },
  { name: 'overdue assignments', as: COUNTRY.coordinator, path: '/api/assignments?timeliness=overdue' },
  { name: 'journal', as: COUNTRY.administrator, path: '/api/journal' },
  { name: 'matrix of a review', as: COUNTRY.coordinator, path: `/api/reviews/${COUNTRY.collecting}/matrix` },
  { name: 'search', as: COUNTRY.coordinator, path: '/api/search?q=hoi%20nghi%20xuc%20tien' },
];

/** What it costs to ask who comes, whether the object is theirs, and whether the rows are: each request with and without, in turn. */
export function benchDoors(): Promise<void> {
  return inTheatre({ SCHEDULES: 'off' }, async ({ product, owner, variables }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T02:00:00Z'`);
    await fillWithCountry(owner, { tasks: TASKS, agreementsOf: 'oneProvince' });
    await owner('vacuum analyze');
    const config = {
      ...loadConfig(environmentWith(variables)),
      databaseUrl: variables.DATABASE_URL as string,
      requestsPerMinute: 1_000_000,
    };
    const app = await createApi(config, new JsonLogger('api', 'silent'));
    await app.listen(0, '127.0.0.1');
    try {
      await measure(app, `http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`);
    } finally {
      await app.close();
    }
  });
}

async function measure(app: INestApplicationContext, url: string): Promise<void> {
  const slow: string[] = [];
  for (const { name, as, path } of REQUESTS) {
    const cookie = await signIn(app, url, as);
    const ask = () => asked(url + path, cookie);
    const checks = await inTurn(ask, () => withoutChecks(app));
    const rows = await inTurn(ask, () => withoutPolicies(app));
    print(`${name}: sign-in, session and object checks`, added(checks));
    print(`${name}: policies of the rows`, added(rows));
    if (checks.with - checks.without > MOST_ADDED_MS) slow.push(name);
  }
  if (slow.length > 0) throw new Error(`The checks add more than ${MOST_ADDED_MS} ms at the median: ${slow.join(', ')}`);
}

interface Compared {
  with: number;
  without: number;
}

const added = ({ with: on, without }: Compared) =>
  `${on.toFixed(1)} ms with, ${without.toFixed(1)} ms without: ${(on - without).toFixed(2)} ms, ${(on / without).toFixed(2)}`;

/** Medians of the same request, one with and one without, so that both meet the same machine. */
async function inTurn(ask: () => Promise<number>, leaveOut: () => () => void): Promise<Compared> {
  const [on, off]: [number[], number[]] = [[], []];
  for (let n = -WARM; n < ROUNDS; n++) {
    const first = await ask();
    const putBack = leaveOut();
    const second = await ask().finally(putBack);
    if (n >= 0) {
      on.push(first);
      off.push(second);
    }
  }
  return { with: median(on), without: median(off) };
}

/** The session is remembered instead of looked up, and every object is anybody's. @returns what puts the checks back */
function withoutChecks(app: INestApplicationContext): () => void {
  const sessions = app.get(SessionsService, { strict: false });
  const { mustBeAbleTo } = Actor.prototype;
  sessions.actorOf = async (token: string) => {
    const known = remembered.get(token) ?? (await SessionsService.prototype.actorOf.call(sessions, token));
    if (known) remembered.set(token, known);
    return known;
  };
  Actor.prototype.mustBeAbleTo = () => undefined;
  return () => {
    Reflect.deleteProperty(sessions, 'actorOf');
    Actor.prototype.mustBeAbleTo = mustBeAbleTo;
  };
}

const remembered = new Map<string, SignedIn>();

/** Everybody's reads run under the system's role, for which no policy has a condition. */
function withoutPolicies(app: INestApplicationContext): () => void {
  const database = app.get(Database);
  database.read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: Reach & { snapshot?: boolean } = {}) =>
    Database.prototype.read.call(database, actor, work as (tx: Tx) => Promise<unknown>, { ...options, acrossSides: true }) as Promise<T>;
  return () => Reflect.deleteProperty(database, 'read');
}

async function signIn(app: INestApplicationContext, url: string, personId: Id): Promise<string> {
  const link = await app
    .get(Database)
    .transact(Actor.system('bench'), (tx) =>
      app.get(SessionsService, { strict: false }).issueLink(tx, personId, 'demonstration', addMinutes(tx.now, 600)),
    );
  const body = JSON.stringify({ link });
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (!cookie) throw new Error(`Could not sign in: ${response.status} ${await response.text()}`);
  return cookie;
}

async function asked(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return performance.now() - begun;
}
