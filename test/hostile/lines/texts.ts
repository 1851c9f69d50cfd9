import { Mailbox } from '@dondoc/mail';
import type { Page } from 'playwright-core';
import { Audience } from '../../support/browser';
import { asks, type Case, type Line, send } from '../line';
import { type Scene, SHARED } from '../scene';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=HYPERLINK("http://evil.example")'];

/** What runs or leaves from now on: dialogs, and requests to other hosts. */
function watch(page: Page, own: string): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|about|blob):/.test(request.url())) seen.push(`request ${request.url()}`);
  });
  return seen;
}

/** Markup that would run, and one that would fetch from elsewhere. */
const MARKUP = `<script>alert(1)</script><img src="http://evil.example/x.png" onerror="alert(2)"><a href="javascript:alert(3)">x</a>`;
/** Texts that people type, in the tables where they end up. */
const TYPED: [table: string, ...columns: string[]][] = [
  ['person', 'name'],
  ['agency', 'name_vi', 'name_en'],
  ['office', 'title_vi', 'title_en'],
  ['agreement', 'title_vi', 'title_en', 'note'],
  ['commitment', 'title_vi', 'title_en', 'group_vi', 'note'],
  ['task', 'title', 'deliverable', 'authority'],
  ['status_update', 'results', 'obstacles', 'recommendations', 'internal_note'],
  ['ladder', 'name'],
  ['calendar_year', 'note'],
  ['fact', 'actor_name'],
];

/** Writes markup behind what stands there: names stay different from each other. */
async function plant(scene: Scene): Promise<void> {
  for (const [table, ...columns] of TYPED) {
    const sets = columns.map((column) => `${column} = coalesce(${column}, '') || ' ' || $1`);
    await scene.stage.sql(`update ${table} set ${sets.join(', ')}`, [MARKUP]);
  }
}

type By = 'focalPoint' | 'coordinator' | 'viceChair' | 'administrator';

const SCREENS: [by: By, path: (scene: Scene) => string][] = [
  ['focalPoint', () => '/my-work'],
  ['focalPoint', (scene) => `/assignments/${scene.assignmentId}`],
  ['coordinator', (scene) => `/assignments/${scene.assignmentId}`],
  ['coordinator', () => '/agreements'],
  ['coordinator', (scene) => `/agreements/${scene.g1.code}`],
  ['coordinator', (scene) => `/tasks/${scene.task.id}`],
  ['coordinator', () => '/reviews'],
  ['coordinator', (scene) => `/reviews/${scene.reviewId}`],
  ['coordinator', () => `/search?q=${SHARED}`],
  ['viceChair', () => '/portfolio'],
  ['administrator', () => '/journal'],
  ['administrator', () => '/people'],
  ['administrator', () => '/agencies'],
  ['administrator', () => '/ladders'],
  ['administrator', () => '/calendar/2026'],
  ['administrator', () => '/mails'],
  ['administrator', () => '/cycles'],
];

const inChromium = (name: string, run: (audience: Audience, scene: Scene) => Promise<void>): Case => ({
  name,
  run: async (scene) => {
    const audience = await Audience.open({}, scene.door);
    try {
      await run(audience, scene);
    } finally {
      await audience.leave();
    }
  },
});

const csvCells = (text: string) =>
  text
    .split(/\r?\n/)
    .flatMap((line) => line.split(/[,;]/))
    .map((cell) => cell.replace(/^"/, ''));

export const texts: Line[] = [
  {
    line: 'XSS in any text, on the page and in the mail → shown literally',
    cases: [
      inChromium('on the screens, nothing runs and nothing leaves', async (audience, scene) => {
        await plant(scene);
        const shown: string[] = [];
        for (const by of new Set(SCREENS.map(([role]) => role))) {
          const page = await audience.visit({ as: scene.a[by] });
          const seen = watch(page, audience.url);
          for (const path of SCREENS.filter(([role]) => role === by).map(([, at]) => at(scene))) {
            await page.goto(path, { waitUntil: 'networkidle' });
            expect({ by, path, seen }).toEqual({ by, path, seen: [] });
            if ((await page.getByText('<script>alert(1)</script>').count()) > 0) shown.push(path);
          }
        }
        expect(shown.length).toBeGreaterThan(SCREENS.length / 2);
      }),
      inChromium('in the mails', async (audience, scene) => {
        const page = await audience.visit();
        const seen = watch(page, audience.url);
        const hostile = scene.mails.filter(({ html }) => html.includes('alert(1)'));
        expect(hostile.length).toBeGreaterThan(0);
        for (const { html } of hostile) {
          await page.setContent(html, { waitUntil: 'networkidle' });
          expect(seen).toEqual([]);
          expect(await page.locator('script, img[onerror]').count()).toBe(0);
        }
      }),
    ],
  },
  {
    line: 'curly braces of templates, Word fields → literal',
    cases: [
      {
        name: 'in mails and lists',
        run: async (scene) => {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the point
          const literal = 'Mẫu {{x}} ${x} <%= x %> $& %s';
          expect(scene.mails.some(({ text }) => text.includes(literal))).toBe(true);
          const { body } = await send(scene, { by: scene.a.focalPoint, path: `/api/tasks/${scene.task.id}`, status: 200 });
          expect(JSON.stringify(body)).toContain('<%= x %> $& %s');
        },
      },
    ],
  },
  {
    line: 'spreadsheet formulas (= + - @, tab, CR, full-width ＝) → text',
    cases: FORMULAS.map((formula) => ({
      name: JSON.stringify(formula),
      run: async (scene: Scene) => {
        await scene.stage.sql('update task set title = $1 where id = $2', [formula, scene.foreign.id]);
        const { text, status } = await send(scene, { by: scene.b.coordinator, path: '/api/tasks/table.csv', status: 200 });
        expect(status).toBe(200);
        expect(csvCells(text).filter((cell) => /^[=@＝\t\r]|^[+-](?!\d{4}|$)/.test(cell))).toEqual([]);
      },
    })),
  },
  {
    line: 'CRLF in names that reach a header; a@x, b@evil as an address → 400',
    cases: [
      ...[
        'a@example.vn, b@evil.example',
        'a@example.vn\r\nBcc: b@evil.example',
        '"a" <a@example.vn>',
        'a@example.vn;b@evil.example',
        'a',
      ].map((email) =>
        asks(`the address ${JSON.stringify(email)}`, (s) => ({
          by: s.a.administrator,
          method: 'post',
          path: '/api/people',
          body: { name: 'Nguyễn Văn A', email, language: 'vi', localityId: s.a.locality.id },
          status: 400,
        })),
      ),
      asks('a name with a line break', (s) => ({
        by: s.a.administrator,
        method: 'post',
        path: '/api/people',
        body: { name: 'A\r\nBcc: b@evil.example', email: 'xuongdong@example.vn', language: 'vi', localityId: s.a.locality.id },
        status: [200, 400],
      })),
      {
        name: 'no mail has a header that was typed by somebody',
        run: async (scene) => {
          for (const { id } of scene.mails.slice(0, 40)) {
            const eml = String(await scene.stage.get(Mailbox).eml(id));
            expect(eml.split(/\r?\n\r?\n/)[0]).not.toMatch(/^bcc:/im);
          }
        },
      },
    ],
  },
];
