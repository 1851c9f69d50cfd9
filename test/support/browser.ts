import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Actor } from '@dondoc/kernel';
import type { Result } from 'axe-core';
import { type Browser, chromium, type Locator, type Page, type Request } from 'playwright-core';
import { chromiumProgram } from './chromium';
import { Door } from './door';
import { freePort } from './port';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  /** Who is signed in; nobody where not given. */
  as?: Actor;
  /** Of the window; 1280 where not given. */
  width?: number;
  language?: 'vi' | 'en';
}

/** A real Chromium before the API that serves the built web, over a database of its own. What the browser complains of is kept. */
export class Audience {
  readonly complaints: string[] = [];

  private constructor(
    readonly door: Door,
    private readonly browser: Browser,
  ) {}

  static async open(options: { at?: string; demo?: boolean } = {}, given?: Door): Promise<Audience> {
    const door = given ?? (await Door.open({ ...options, port: await freePort() }));
    const browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', '--disable-gpu'] });
    return new Audience(door, browser);
  }

  get url(): string {
    return `http://localhost:${(this.door.app.getHttpServer().address() as AddressInfo).port}`;
  }

  /** A window of its own, with nothing left over from another. */
  async visit({ as, width = 1280, language }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height: width < 500 ? 740 : 900 }, baseURL: this.url });
    if (as) {
      const [name = '', value = ''] = (await this.door.cookieOf(as)).cookie.split('=');
      await context.addCookies([{ name, value, url: this.url }]);
    }
    const page = await context.newPage();
    watch(page);
    if (language) await page.addInitScript(`if (self === top) localStorage.setItem('dondoc.language', '${language}')`);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    return page;
  }

  /** Closes the browser and leaves the door open. */
  leave(): Promise<void> {
    return this.browser.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.door.close();
  }
}

/** What each window waits for. */
const underWay = new WeakMap<Page, Set<Request>>();

function watch(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  // what the page before still waited for is nobody's any more
  page.on('framenavigated', (frame) => frame === page.mainFrame() && requests.clear());
}

const [LOOK_MS, QUIET_LOOKS, MOST_LOOKS] = [100, 4, 600];

/** Waits until the page has its heading and has asked for nothing for a while. @throws Error that names what it still waits for after a minute */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const requests = underWay.get(page) ?? new Set();
  for (let [quiet, looks] = [0, 0]; quiet < QUIET_LOOKS; looks++) {
    if (looks === MOST_LOOKS) throw new Error(`${page.url()} still waits for ${[...requests].map((one) => one.url()).join(', ')}`);
    await page.waitForTimeout(LOOK_MS);
    quiet = requests.size === 0 ? quiet + 1 : 0;
  }
}

/** Types a day, and puts away the calendar that opens over what comes next. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  const calendar = field.page().locator('[data-dates-dropdown]');
  await field.fill(day);
  await calendar.waitFor();
  await field.press('Escape');
  await calendar.waitFor({ state: 'hidden' });
}

/** What fades in or out at this moment; what turns for as long as something is waited for does not count. */
const MOVING = `document.getAnimations().filter(({ effect, playState }) =>
  playState === 'running' && effect?.getComputedTiming().endTime !== Infinity).length`;

/** Waits until nothing fades in or out: a text half faded in has not its contrast yet. A window that opens starts to fade a frame after it is there. */
async function atRest(page: Page): Promise<void> {
  for (let still = 0; still < 2; ) {
    await page.waitForTimeout(LOOK_MS / 2);
    still = (await page.evaluate(MOVING)) === 0 ? still + 1 : 0;
  }
}

/** What axe finds wrong with the page once it stands still, one sentence each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as { violations: Result[] };
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Pixels by which the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;
