import { SessionsService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import type { Page } from 'playwright-core';
import { anAgreement } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('Before the door', () => {
  let audience: Audience;
  let email = '';
  const password = 'mật khẩu đủ dài 2026';

  beforeAll(async () => {
    audience = await Audience.open({ demo: true });
    const { stage } = audience.door;
    const agreement = await anAgreement(stage, { code: 'HN-LDG-2023' });
    const personId = agreement.sides[0]?.focalPoint.personId as string;
    await stage.get(SessionsService).setPassword(Actor.system(), { personId, password });
    email = (await stage.sql<{ email: string }>('select email from person where id = $1', [personId]))[0]?.email as string;
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  it('a visitor of the demonstration steps into a role, changes the language and leaves again', async () => {
    const page = await audience.visit({ width: 360 });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Vào vai để dùng thử' }).waitFor();
    await page
      .getByRole('link', { name: /Cán bộ đầu mối/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    expect(await page.title()).toBe('Việc của tôi · Đôn Đốc');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My work' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Agreements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cooperation agreements' }).waitFor();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Step into a role' }).waitFor();
  });

  async function signIn(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await page.getByLabel('Địa chỉ thư điện tử').fill(email);
    await page.getByLabel(/^Mật khẩu/).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }

  it('a wrong password is answered in words, and the address stays', async () => {
    const page = await audience.visit();
    await page.goto('/sign-in');
    await page.getByLabel('Địa chỉ thư điện tử').fill('nobody@example.vn');
    await page.getByLabel(/^Mật khẩu/).fill('sai mật khẩu');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').getByText('Địa chỉ thư hoặc mật khẩu không đúng.').waitFor();
    expect(await page.getByLabel('Địa chỉ thư điện tử').inputValue()).toBe('nobody@example.vn');
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
  });

  it('a link into the product leads there after signing in, and nowhere else', async () => {
    const page = await audience.visit();
    await page.goto('/agreements/HN-LDG-2023');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('/agreements/HN-LDG-2023');
    await signIn(page, '/sign-in?from=/agreements/HN-LDG-2023');
    await page.waitForURL(`${audience.url}/agreements/HN-LDG-2023`);
    await page.context().clearCookies();
    await signIn(page, '/sign-in?from=//evil.example');
    await page.waitForURL(`${audience.url}/my-work`);
  });

  it('Vietnamese letters come from the font that the product brings along', async () => {
    const page = await audience.visit();
    await page.goto('/sign-in');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.evaluate('document.fonts.ready');
    expect(await page.evaluate(`document.fonts.check('16px "Inter Variable"', 'Đôn đốc, ỷ ẫ ợ')`)).toBe(true);
  });

  it.each(['vi', 'en'] as const)('no page has a fault that axe can see (%s)', async (language) => {
    for (const width of [360, 1280]) {
      const page = await audience.visit({ language, width });
      for (const path of ['/sign-in', '/roles', '/confirmed']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([path, width, await faultsOf(page), await overflowOf(page)]).toEqual([path, width, [], 0]);
      }
    }
  });
});
