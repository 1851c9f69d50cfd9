// `npm run screens`: pictures of every screen of the demonstration, in Vietnamese, for the desk and the phone, into docs/screens.
// `-- --url http://localhost:3000` takes them of a product that runs already, `-- --only task,review` takes these only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { root } from './steps.mjs';

const out = join(root, 'docs/screens');
const WIDTHS = { desktop: 1280, phone: 360, paper: 794 };
const ON_SCREEN = ['desktop', 'phone'];
/** Pixels: the picture of a long screen ends there. */
const TALLEST = { desktop: 1400, phone: 1100, paper: 1123 };
const PORT = '3399';
const PATIENCE_MS = 600_000;

const first = async (page, path, pick = (items) => items[0]) => {
  const { items } = await page.evaluate((address) => fetch(address).then((response) => response.json()), `/api/${path}`);
  return pick(items)?.id;
};

const press = (name) => (page) => page.getByRole('main').getByRole('button', { name }).first().click();
const openUrging = async (page) => {
  await press(/^Đôn đốc/)(page);
  await page.getByRole('main').getByRole('textbox').first().waitFor();
};
const openTask = (items) => items.find(({ contradiction }) => contradiction) ?? items.find(({ sides }) => sides.some(isOpen)) ?? items[0];
const isOpen = ({ timeliness }) => timeliness === 'overdue' || timeliness === 'inTerm';

/** Rows as somebody copies them from a spreadsheet, with what the server refuses. */
const PASTED = [
  ['Nội dung cam kết', 'Nhiệm vụ', 'Sản phẩm', 'Loại', 'Thời hạn', 'Cơ quan chủ trì'],
  ['', 'Đón đoàn công tác của hai địa phương', 'Biên bản làm việc', 'có thời hạn', '30/06/2027', 'Sở không có thật'],
];

/** Name of the picture, who looks (role and side), where, what is done there before, and the part to be seen. */
const SCREENS = [
  { name: 'sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-refused',
    path: () => '/sign-in',
    act: async (page) => {
      await page.getByLabel('Địa chỉ thư điện tử').fill('pho-chu-tich-1@hn.example');
      await page.getByLabel(/^Mật khẩu/).fill('khong-phai-mat-khau');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'forgotten', path: () => '/forgotten' },
  { name: 'roles', path: () => '/roles' },
  { name: 'my-work', as: ['focalPoint', 0], path: () => '/my-work' },
  {
    name: 'assignment',
    as: ['focalPoint', 1],
    path: async (page) => `/assignments/${await first(page, 'assignments?mine=true&state=in_progress')}`,
  },
  {
    name: 'task',
    as: ['coordinator', 1],
    path: async (page) => `/tasks/${await first(page, 'tasks?limit=200', openTask)}`,
  },
  { name: 'portfolio', as: ['viceChair', 1], path: () => '/portfolio' },
  { name: 'urge', as: ['viceChair', 1], path: () => '/portfolio', act: openUrging },
  { name: 'portfolio-agreement', as: ['viceChair', 1], path: () => '/portfolio/HN-LDG-2023' },
  { name: 'agreements', as: ['administrator', 0], path: () => '/agreements' },
  { name: 'agreement', as: ['coordinator', 1], path: () => '/agreements/HN-LDG-2023' },
  { name: 'breakdown', as: ['coordinator', 1], path: () => '/agreements/HN-LDG-2023/breakdown' },
  {
    name: 'breakdown-refused',
    as: ['coordinator', 1],
    path: () => '/agreements/HN-LDG-2023/breakdown',
    act: async (page) => {
      await page.getByLabel('Dán bảng từ Excel').fill(PASTED.map((row) => row.join('\t')).join('\n'));
      await press('Đưa vào danh sách')(page);
      await press(/^Ghi/)(page);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'agreement', kinds: ['paper'], as: ['coordinator', 1], path: () => '/agreements/HN-LDG-2023' },
  { name: 'reviews', as: ['coordinator', 1], path: () => '/reviews' },
  { name: 'review', as: ['coordinator', 1], path: async (page) => `/reviews/${await first(page, 'reviews?state=collecting')}` },
  { name: 'report', as: ['viceChair', 1], path: async (page) => `/reports/${await first(page, 'reports?state=draft')}` },
  { name: 'reports', as: ['committeeOffice', 0], path: () => '/reports' },
  { name: 'administration', as: ['administrator', 0], path: () => '/administration' },
  { name: 'cycles', as: ['administrator', 0], path: () => '/cycles' },
  { name: 'cycle', as: ['administrator', 0], path: async (page) => `/cycles/${await first(page, 'review-cycles')}` },
  {
    name: 'cycle-preview',
    as: ['administrator', 0],
    path: async (page) => `/cycles/${await first(page, 'review-cycles')}`,
    act: async (page) => {
      await press('Tính các thư dự kiến')(page);
      await page.getByRole('heading', { name: 'Thư dự kiến, theo ngày' }).waitFor({ timeout: PATIENCE_MS });
    },
  },
  {
    name: 'cycle-draft',
    as: ['administrator', 0],
    path: async (page) => `/cycles/${await first(page, 'review-cycles')}/draft`,
  },
  { name: 'calendar', as: ['administrator', 0], path: () => '/calendar/2026' },
  { name: 'ladders', as: ['administrator', 0], path: () => '/ladders' },
  { name: 'appointments', as: ['administrator', 0], path: () => '/appointments' },
  { name: 'agencies', as: ['administrator', 0], path: () => '/agencies' },
  { name: 'agency', as: ['administrator', 0], path: () => '/agencies/HN.STC2025' },
  { name: 'people', as: ['administrator', 0], path: () => '/people' },
  { name: 'person', as: ['administrator', 0], path: async (page) => `/people/${await first(page, 'people?role=focalPoint')}` },
  { name: 'mails', as: ['administrator', 0], path: () => '/mails' },
  { name: 'engine', as: ['administrator', 0], path: () => '/engine' },
  { name: 'journal', as: ['administrator', 0], path: () => '/journal' },
  { name: 'demonstration-clock', as: ['coordinator', 1], path: () => '/reviews', showsClock: true },
  { name: 'search', as: ['coordinator', 1], path: () => '/search?q=du%20lich' },
  {
    name: 'search-dialog',
    as: ['coordinator', 1],
    path: () => '/agreements',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('giao vien');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'account', as: ['viceChair', 0], path: () => '/account' },
  {
    name: 'second-factors',
    as: ['viceChair', 0],
    path: () => '/account',
    act: press('Thiết lập ứng dụng tạo mã'),
    part: 'Lớp xác thực thứ hai',
  },
  { name: 'tokens', as: ['focalPoint', 0], path: () => '/account', part: 'Khóa truy cập cho phần mềm' },
  { name: 'mail-settings', as: ['focalPoint', 0], path: () => '/settings/mail' },
];

const program = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const isReady = () =>
  fetch(`http://localhost:${PORT}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Resolves when the product answers. */
async function served(product) {
  for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
    if (product.exitCode !== null) throw new Error('The product ended before it served.');
    if (await isReady()) return;
    await pause(500);
  }
  throw new Error('The product does not serve after ten minutes.');
}

/** The product with a demonstration of its own, until it is stopped. */
async function startProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-screens-'));
  const env = { ...process.env, DATA_DIR: folder, PORT };
  const product = spawn(process.execPath, [join(root, 'apps/cli/bin/dondoc.cjs'), 'start'], { env, stdio: 'inherit' });
  await served(product);
  const stop = () =>
    new Promise((done) => {
      product.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        done();
      });
      product.kill('SIGTERM');
    });
  return { url: `http://localhost:${PORT}`, stop };
}

/** The demonstration's time stands above every page; the pictures are of the product. */
const hideClock = (page) =>
  page.evaluate(() => {
    const bar = document.querySelector('#root > section');
    if (bar) bar.style.display = 'none';
  });

async function picture(browser, url, { name, as, path, act, part, showsClock = false }, kind) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: WIDTHS[kind], height: 800 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (as) {
    const { demonstration } = await page.evaluate(() => fetch('/api/welcome').then((response) => response.json()));
    await page.goto(demonstration.roles.filter(({ role }) => role === as[0])[as[1]].path);
  }
  await page.goto(await path(page));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  if (!showsClock) await hideClock(page);
  if (act) await act(page);
  if (kind === 'paper') await page.emulateMedia({ media: 'print' });
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTHS[kind], height: Math.min(Math.max(height, 500), TALLEST[kind]) });
  await page.evaluate(() => document.activeElement?.blur());
  await page.evaluate(() => window.scrollTo(0, 0));
  const seen = part ? page.getByRole('region', { name: part }) : page;
  await seen.screenshot({ path: join(out, `${name}-${kind}.png`), animations: 'disabled' });
  await context.close();
}

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const [url, only] = [option('--url'), option('--only')?.split(',')];
const chosen = only ? SCREENS.filter(({ name }) => only.includes(name)) : SCREENS;
const product = url ? { url, stop: () => undefined } : await startProduct();
const browser = await chromium.launch({ executablePath: program(), args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(out, { recursive: true });
const pictures = chosen.flatMap((screen) => (screen.kinds ?? ON_SCREEN).map((kind) => ({ screen, kind })));
for (const { screen, kind } of pictures) await picture(browser, product.url, screen, kind);
await browser.close();
await product.stop();
console.log(`${pictures.length} pictures in docs/screens`);
