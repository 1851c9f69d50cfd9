import { Mailbox } from '@dondoc/mail';
import type { Page } from 'playwright-core';
import { Audience } from '../../support/browser';
import { asks, type Case, type Line, send } from '../line';
import { type Scene, SHARED } from '../scene';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=HYPERLINK("http://evil.example")'];

/** Opens it as a reader would and tells what ran or left: dialogs, requests to other hosts, errors of scripts. */
async function watched(page: Page, own: string, open: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|about|blob):/.test(request.url())) seen.push(`request ${request.url()}`);
  });
  await open();
  await page.waitForLoadState('networkidle');
  return seen;
}

const SCREENS = (scene: Scene) => [
  '/my-work',
  `/agreements/${scene.g1.code}`,
  `/assignments/${scene.assignmentId}`,
  '/journal',
  `/search?q=${SHARED}`,
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
        const page = await audience.visit({ as: scene.a.coordinator });
        for (const path of SCREENS(scene)) expect([path, await watched(page, audience.url, () => page.goto(path))]).toEqual([path, []]);
        await page.goto(`/assignments/${scene.assignmentId}`);
        await page.getByText('<script>alert(1)</script>').first().waitFor();
      }),
      inChromium('in the mails', async (audience, scene) => {
        const page = await audience.visit();
        const hostile = scene.mails.filter(({ html }) => html.includes('alert(1)'));
        expect(hostile.length).toBeGreaterThan(0);
        for (const { html } of hostile.slice(0, 4)) {
          expect(await watched(page, audience.url, () => page.setContent(html))).toEqual([]);
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
