import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@dondoc/kernel';
import type { Page } from 'playwright-core';
import { aDeliveredReview, type DeliveredScene } from '../builders/delivered-review';
import { Audience, faultsOf, overflowOf, settled } from '../support/browser';
import { clippedOf } from '../support/clipped';
import { describeInChromium } from '../support/needs';

const WIDE = { width: 1280, height: 900 };
/** A window of 1280 by 1024 pixels at 200 %, a phone, and a window of 1280 pixels at 400 %. */
const NARROW = [
  { width: 640, height: 512 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];
const AXE_AT = { vi: 360, en: 1280 };
const WEB = join(__dirname, '../../apps/web/src');

jest.setTimeout(400_000);

interface Screen {
  as?: Actor | undefined;
  /** Where the screen stands; its route where that has no variable part. */
  at?: string;
  /** Opens what the screen shows only when asked. */
  open?: (page: Page) => Promise<void>;
}

describeInChromium('Every screen', () => {
  let audience: Audience;
  let scene: DeliveredScene;
  let screens: Record<string, Screen[]>;

  beforeAll(async () => {
    audience = await Audience.open({ demo: true });
    scene = await aDeliveredReview(audience.door.stage, (actor) => audience.door.as(actor));
    screens = screensOf(scene);
  });
  afterAll(() => audience?.close());

  it('is one of those that are walked here', () => {
    expect(Object.keys(screens).sort()).toEqual(routesWithScreens());
  });

  it('finds a word for every piece of the journal', async () => {
    const { field } = JSON.parse(readFileSync(join(WEB, 'screens/journal/vi.json'), 'utf8')) as { field: Record<string, string> };
    const rows = await audience.door.stage.sql<{ name: string }>('select distinct jsonb_object_keys(data) as name from fact');
    expect(rows.map(({ name }) => name).filter((name) => !(name in field) && !['note', 'via', 'name'].includes(name))).toEqual([]);
  });

  it('reads well in both languages, from a wide window to the narrowest, without a fault that axe can see', async () => {
    const faults: Record<string, string[]> = {};
    for (const [route, visits] of Object.entries(screens)) {
      for (const { as, at = route, open } of visits) {
        const page = await pageOf(as);
        await page.setViewportSize(WIDE);
        await page.goto(at);
        await settled(page);
        await open?.(page);
        for (const _ of ['vi', 'en']) {
          Object.assign(faults, await faultsAt(page, at));
          await page.setViewportSize(WIDE);
          await page.getByRole('button', { name: /^(English|Tiếng Việt)$/ }).click();
          await settled(page);
        }
        const complaints = audience.complaints.splice(0);
        if (complaints.length > 0) faults[`${at} in the console`] = complaints;
      }
    }
    expect(faults).toEqual({});
  });

  /** One window for each person. */
  const pages = new Map<string | undefined, Page>();
  async function pageOf(as: Actor | undefined): Promise<Page> {
    const page = pages.get(as?.personId ?? undefined) ?? (await audience.visit(as ? { as } : {}));
    pages.set(as?.personId ?? undefined, page);
    return page;
  }
});

/** The page under each width, with what can be unfolded unfolded; axe looks at it on a phone in Vietnamese and on a desk in English. */
async function faultsAt(page: Page, at: string): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  const language = await page.evaluate('document.documentElement.lang');
  await page.evaluate(`document.querySelectorAll('details:not([open])').forEach((one) => { one.open = true })`);
  for (const size of [WIDE, ...NARROW]) {
    await page.setViewportSize(size);
    const wider = await overflowOf(page);
    const found = [...(wider > 0 ? [`${wider} pixels wider than the window`] : []), ...(await clippedOf(page))];
    if (size.width === AXE_AT[language as 'vi' | 'en']) found.push(...(await faultsOf(page)));
    if (found.length > 0) faults[`${at} at ${size.width} (${language})`] = found;
  }
  return faults;
}

/** The paths of the routes that show a screen. */
function routesWithScreens(): string[] {
  const sources = readdirSync(join(WEB, 'routes')).map((file) => readFileSync(join(WEB, 'routes', file), 'utf8'));
  return sources
    .flatMap((source) => source.split('createRoute({').slice(1))
    .filter((route) => route.includes('lazyRouteComponent('))
    .map((route) => /path: '([^']+)'/.exec(route)?.[1] as string)
    .sort();
}

function screensOf({
  sides: [side, other],
  agreement,
  tasks,
  overdue,
  reviewId,
  reportId,
  draftReportId,
  cycleId,
}: DeliveredScene): Record<string, Screen[]> {
  const { focalPoint, coordinator, viceChair, committeeOffice, administrator } = side;
  const assignment = `/assignments/${overdue.assignments[0].id}`;
  return {
    '/sign-in': [{}],
    '/roles': [{}],
    '/invitation': [{ at: '/invitation#0000' }],
    '/forgotten': [{}],
    '/reset': [{ at: '/reset#0000' }],
    '/confirmed': [{}],
    '/my-work': [{ as: focalPoint }, { as: coordinator }],
    '/portfolio': [{ as: viceChair }],
    '/portfolio/$code': [{ as: viceChair, at: `/portfolio/${agreement.code}` }],
    '/agreements': [{ as: administrator }],
    '/agreements/$code': [{ as: coordinator, at: `/agreements/${agreement.code}` }],
    '/agreements/$code/breakdown': [{ as: coordinator, at: `/agreements/${agreement.code}/breakdown` }],
    '/assignments/$id': [focalPoint, coordinator, viceChair].map((as) => ({ as, at: assignment })),
    '/tasks/$id': [{ as: coordinator, at: `/tasks/${tasks[0]?.id}` }],
    '/reviews': [{ as: coordinator }],
    '/reviews/$id': [
      { as: coordinator, at: `/reviews/${reviewId}` },
      { as: focalPoint, at: `/reviews/${reviewId}` },
    ],
    '/reports': [{ as: committeeOffice }],
    '/reports/$id': [
      { as: other.viceChair, at: `/reports/${draftReportId}` },
      { as: viceChair, at: `/reports/${reportId}` },
    ],
    '/reports/$id/conclusion': [{ as: committeeOffice, at: `/reports/${reportId}/conclusion` }],
    '/account': [{ as: viceChair }],
    '/settings/mail': [{ as: focalPoint }],
    '/search': [{ as: coordinator, at: '/search?q=hoi%20nghi' }],
    '/administration': [{ as: administrator }],
    '/calendar/$year': [{ as: administrator, at: '/calendar/2026' }],
    '/mails': [{ as: administrator }],
    '/engine': [{ as: administrator }],
    '/journal': [{ as: administrator }],
    '/ladders': [{ as: administrator, at: '/ladders?kind=dueDate', open: pressFirst(/^(Sửa thang|Change the ladder)$/) }],
    '/appointments': [{ as: administrator }],
    '/agencies': [{ as: administrator }],
    '/agencies/$code': [{ as: administrator, at: `/agencies/${side.department.code}` }],
    '/people': [{ as: administrator }],
    '/people/$id': [{ as: administrator, at: `/people/${focalPoint.personId}` }],
    '/cycles': [{ as: administrator }],
    '/cycles/new': [{ as: administrator, at: `/cycles/new?agreement=${agreement.id}`, open: ownLadder }],
    '/cycles/$id': [{ as: administrator, at: `/cycles/${cycleId}` }],
    '/cycles/$id/draft': [{ as: administrator, at: `/cycles/${cycleId}/draft`, open: ownLadder }],
  };
}

const pressFirst = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const ownLadder = (page: Page) => page.getByRole('checkbox', { name: /^(Chu kỳ có thang riêng|The cycle has its own)/ }).check();
