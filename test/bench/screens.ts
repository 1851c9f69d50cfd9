import type { AddressInfo } from 'node:net';
import { Database } from '@dondoc/database';
import { SessionsService } from '@dondoc/directory';
import { Actor, addMinutes, type Id } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { chromium, type Page } from 'playwright-core';
import { createApi } from '../../apps/api/src/application';
import { seed } from '../../apps/cli/src/seed';
import { loadConfig } from '../../config/env';
import { environmentWith } from '../../config/environment';
import { JsonLogger } from '../../config/json-logger';
import { COUNTRY, type Country, fillWithCountry } from '../builders/country';
import { chromiumProgram } from '../support/chromium';
import { inTheatre } from '../support/theatre';
import { median, print, quantile } from './figures';
import { type Owner, Plans } from './plans';

const TASKS = 100_000;
const REQUESTS = 30;
const WARM = 6;
const MOST_MS = 100;

type Who = 'focalPoint' | 'coordinator' | 'viceChair' | 'committeeOffice' | 'administrator';

/** Every screen, who looks at it, and where it is. What it asks the API for is what the real screen asks in Chromium. */
const SCREENS: readonly { name: string; as: Who; path: (page: Page) => string | Promise<string> }[] = [
  { name: 'my work', as: 'focalPoint', path: () => '/my-work' },
  { name: 'my work of a coordinator', as: 'coordinator', path: () => '/my-work' },
  { name: 'portfolio', as: 'viceChair', path: () => '/portfolio' },
  { name: 'agreements', as: 'coordinator', path: () => '/agreements' },
  { name: 'agreement of 1,000 tasks', as: 'coordinator', path: () => `/agreements/${COUNTRY.agreement}` },
  { name: 'agreement of a vice-chair', as: 'viceChair', path: () => `/agreements/${COUNTRY.largeAgreement}` },
  {
    name: 'assignment',
    as: 'focalPoint',
    path: async (page) => `/assignments/${await firstOf(page, 'assignments?mine=true&state=in_progress')}`,
  },
  { name: 'task', as: 'coordinator', path: async (page) => `/tasks/${await firstOf(page, 'tasks?limit=1')}` },
  { name: 'reviews', as: 'coordinator', path: () => '/reviews' },
  { name: 'review with its matrix', as: 'coordinator', path: () => `/reviews/${COUNTRY.collecting}` },
  { name: 'report', as: 'viceChair', path: async (page) => `/reports/${await firstOf(page, 'reports?state=draft')}` },
  { name: 'calendar', as: 'administrator', path: () => '/calendar/2026' },
  { name: 'cycles', as: 'administrator', path: () => '/cycles' },
  { name: 'cycle', as: 'administrator', path: () => `/cycles/${COUNTRY.cycle}` },
  { name: 'ladders', as: 'administrator', path: () => '/ladders' },
  { name: 'agencies', as: 'administrator', path: () => '/agencies' },
  { name: 'people', as: 'administrator', path: () => '/people' },
  { name: 'mails', as: 'administrator', path: () => '/mails' },
  { name: 'mails that came back', as: 'administrator', path: () => '/mails?state=bounced' },
  { name: 'journal', as: 'administrator', path: () => '/journal' },
  {
    name: 'journal of one agreement',
    as: 'administrator',
    path: async (page) => `/journal?agreement=${await firstOf(page, 'agreements')}`,
  },
  { name: 'journal of one deed', as: 'administrator', path: () => '/journal?kind=report.signed' },
  { name: 'engine', as: 'administrator', path: () => '/engine' },
  { name: 'search', as: 'coordinator', path: () => '/search?q=hoi%20nghi%20xuc%20tien' },
  { name: 'account', as: 'viceChair', path: () => '/account' },
];

async function firstOf(page: Page, path: string): Promise<string> {
  const { items } = (await (await page.request.get(`/api/${path}`)).json()) as { items: { id: string }[] };
  return items[0]?.id ?? 'none';
}

/**
 * Each screen of the web on a hundred thousand tasks in 930 agreements of 31 provinces: how many calls it makes, and how long each of them takes.
 * @throws Error where a call took longer than it may
 */
export async function benchScreens(): Promise<void> {
  const slow = await measured('allProvinces');
  if (slow.length > 0) throw new Error(`Slower than ${MOST_MS} ms at the median:\n${slow.join('\n')}`);
}

/** The same where all of them are one province's, in thirty agreements: more than anybody has, to see where cost grows. */
export async function benchProvince(): Promise<void> {
  const slow = await measured('oneProvince');
  print(`slower than ${MOST_MS} ms at the median`, slow.length > 0 ? slow.join(', ') : 'none');
}

const measured = (agreementsOf: Country['agreementsOf']) =>
  inTheatre({ SCHEDULES: 'off' }, async ({ product, owner, variables }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T02:00:00Z'`);
    await fillWithCountry(owner, { tasks: TASKS, agreementsOf });
    await owner('vacuum analyze');
    await product.get(ReportsService).compile(COUNTRY.locked);
    return slowCalls({ product, owner, variables });
  });

interface Measured {
  product: INestApplicationContext;
  owner: Owner;
  variables: Record<string, string>;
}

async function slowCalls({ product, owner, variables }: Measured): Promise<string[]> {
  const config = { ...loadConfig(environmentWith(variables)), databaseUrl: variables.DATABASE_URL as string, requestsPerMinute: 1_000_000 };
  const plans = new Plans(owner);
  const app = await createApi(config, new JsonLogger('api', 'silent'));
  await app.listen(0, '127.0.0.1');
  const url = `http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', '--disable-gpu'] });
  const slow: string[] = [];
  for (const screen of SCREENS) {
    const cookie = await signIn(product, url, COUNTRY[screen.as]);
    const context = await browser.newContext({ baseURL: url });
    await context.addCookies([{ ...cookie, url }]);
    const calls = await callsOf(await context.newPage(), screen.path);
    await context.close();
    print(screen.name, `${calls.length} calls`);
    for (const call of calls) {
      const ms = await asked(url + call, cookie);
      print(`  GET ${call.slice(0, 66)}`, `median ${median(ms).toFixed(1)} ms, p99 ${quantile(ms, 0.99).toFixed(1)} ms`);
      if (median(ms) > MOST_MS) slow.push(`${screen.name}: ${call}`);
      await plans.show(() => asked(url + call, cookie, 1), median(ms) > MOST_MS / 2);
    }
  }
  await browser.close();
  await app.close();
  return slow;
}

interface Cookie {
  name: string;
  value: string;
}

async function signIn(product: INestApplicationContext, url: string, personId: Id): Promise<Cookie> {
  const link = await product
    .get(Database)
    .transact(Actor.system('bench'), (tx) =>
      product.get(SessionsService).issueLink(tx, personId, 'demonstration', addMinutes(tx.now, 600)),
    );
  const body = JSON.stringify({ link });
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const [name = '', value = ''] = (response.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  if (!value) throw new Error(`Could not sign in: ${response.status} ${await response.text()}`);
  return { name, value };
}

/** What the screen asks for until it stands, each address once; the frame's own question is every screen's. */
async function callsOf(page: Page, path: (page: Page) => string | Promise<string>): Promise<string[]> {
  const calls = new Set<string>();
  const where = await path(page);
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/') && request.method() === 'GET') calls.add(pathname + search);
  });
  await page.goto(where);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return [...calls];
}

/** How long each of so many requests took, after some that warm up. */
async function asked(url: string, { name, value }: Cookie, requests = REQUESTS): Promise<number[]> {
  const taken: number[] = [];
  for (let n = -(requests > 1 ? WARM : 0); n < requests; n++) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { cookie: `${name}=${value}` } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    if (n >= 0) taken.push(performance.now() - begun);
  }
  return taken;
}
