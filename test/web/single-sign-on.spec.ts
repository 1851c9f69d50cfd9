import type { Actor } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import type { Page } from 'playwright-core';
import { aLockedReview, type Scene } from '../../libs/reports/test/a-locked-review';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { Door } from '../support/door';
import { describeInChromium } from '../support/needs';
import { freePort } from '../support/port';
import { startProvider } from '../support/provider';

jest.setTimeout(240_000);

const LABEL = 'SSO Hà Nội';

describeInChromium('Single sign-on in the browser', () => {
  let audience: Audience;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let scene: Scene;

  beforeAll(async () => {
    const port = await freePort();
    provider = await startProvider(`http://localhost:${port}`);
    audience = await Audience.open({}, await Door.open({ port, provider: { ...provider.settings, oidcLabel: LABEL } }));
    const { stage } = audience.door;
    scene = await aLockedReview(stage);
    await stage.get(ReportsService).compile(scene.reviewId);
    const [side] = scene.sides;
    await linked(side.viceChair, 'pho-chu-tich');
    await linked(side.administrator, 'quan-tri');
  });
  afterAll(async () => {
    await audience?.close();
    await provider?.stop();
  });

  const linked = ({ personId }: Actor, subject: string) =>
    audience.door.stage.sql(
      `insert into person_identity (id, person_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, $2, $3, now())`,
      [personId, provider.settings.oidcIssuer, subject],
    );
  const proofsAreOld = () => audience.door.stage.sql(`update session set confirmed_at = now() - interval '16 minutes'`);

  /** At the provider's own page, which loads letters from elsewhere. */
  async function signInThere(page: Page, name: string): Promise<void> {
    await page.getByPlaceholder('Enter any login').fill(name);
    await page.getByPlaceholder('and password').fill('x');
    await page.getByRole('button', { name: 'Sign-in' }).click();
  }

  async function browser({ width }: { width: number }): Promise<Page> {
    const page = await audience.visit({ width });
    await page.context().route(/fonts\.googleapis\.com/, (route) => route.fulfill({ contentType: 'text/css', body: '' }));
    return page;
  }

  async function newTab(page: Page, press: () => Promise<void>): Promise<Page> {
    const [tab] = await Promise.all([page.context().waitForEvent('page'), press()]);
    return tab;
  }

  it('a vice-chair without a password comes in by the provider, and signs a report once they have confirmed there', async () => {
    const page = await browser({ width: 360 });
    await page.goto(`/portfolio/${scene.agreement.code}`);
    await page.getByRole('link', { name: LABEL }).click();
    await signInThere(page, 'nguoi-la');
    await page.getByRole('heading', { name: 'Chưa đăng nhập được' }).waitFor();
    await page.getByText('chưa được liên kết với người dùng nào').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
    await page.getByRole('link', { name: LABEL }).waitFor();

    await page.context().clearCookies();
    await page.goto(`/portfolio/${scene.agreement.code}`);
    await page.getByRole('link', { name: LABEL }).click();
    await signInThere(page, 'pho-chu-tich');
    const waiting = page.getByRole('region', { name: 'Chờ ý kiến của tôi' });
    const report = waiting.getByRole('listitem').filter({ hasText: 'Báo cáo tổng hợp chờ ký' });
    await report.getByRole('button', { name: 'Ký hoặc trả lại' }).click();
    await report.getByLabel('Số, ký hiệu (nếu đã có)').fill('15/BC-UBND');
    await proofsAreOld();
    await report.getByRole('button', { name: 'Ký báo cáo' }).click();

    const dialog = page.getByRole('dialog', { name: 'Xác nhận lại bạn là ai' });
    const there = dialog.getByRole('link', { name: `Dùng ${LABEL}` });
    await there.waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    const wrong = await newTab(page, () => there.click());
    await signInThere(wrong, 'quan-tri');
    await wrong.getByRole('heading', { name: 'Chưa thực hiện được' }).waitFor();
    await wrong.getByText('không phải của người đang đăng nhập ở đây').waitFor();
    await wrong.close();
    await dialog.getByText('Xong ở đó thì trang này tự làm tiếp.').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

    const right = await newTab(page, () => there.click());
    await signInThere(right, 'pho-chu-tich');
    await right.getByRole('heading', { name: 'Đã xác nhận' }).waitFor();
    await page.getByText('Đã ký. Báo cáo đang được gửi.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    const [signed] = await audience.door.stage.sql(`select data->>'number' as number from fact where kind = 'report.signed'`);
    expect(signed).toEqual({ number: '15/BC-UBND' });
  });

  it('an administrator keeps what is typed while away at the provider, declining there as well', async () => {
    const page = await browser({ width: 1280 });
    await page.goto('/people');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: LABEL }).click();
    await signInThere(page, 'quan-tri');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Lò Thị Mai');
    await page.getByRole('textbox', { name: 'Mail address' }).fill('mai@example.vn');
    await proofsAreOld();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm who you are' });
    const there = dialog.getByRole('link', { name: `Use ${LABEL}` });
    const declining = await newTab(page, () => there.click());
    await declining.getByRole('link', { name: '[ Cancel ]' }).click();
    await declining.getByText(/chưa hoàn tất hoặc bị từ chối ở đó|was not finished, or was refused there/).waitFor();
    await declining.close();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await dialog.getByRole('button', { name: 'I am done in the other tab' }).click();
    await page.getByText('Confirm who you are for this.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Lò Thị Mai');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const tab = await newTab(page, () => there.click());
    await signInThere(tab, 'quan-tri');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Lò Thị Mai' }).waitFor();
  });

  it('a session that ends while somebody types is taken up again by the provider, without leaving the page', async () => {
    const page = await browser({ width: 360 });
    await page.goto('/people');
    await page.getByRole('link', { name: LABEL }).click();
    await signInThere(page, 'quan-tri');
    await page.getByLabel('Họ và tên').fill('Vừ A Sáng');
    await page.getByLabel('Địa chỉ thư điện tử').fill('sang@example.vn');
    await audience.door.stage.sql('update session set ended_at = now()');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    const there = dialog.getByRole('link', { name: `Dùng ${LABEL}` });
    await there.waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    const tab = await newTab(page, () => there.click());
    await tab.getByRole('heading', { name: 'Đã xác nhận' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Vừ A Sáng' }).waitFor();
  });
});
