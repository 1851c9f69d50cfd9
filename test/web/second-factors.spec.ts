import { SessionsService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import type { Page } from 'playwright-core';
import { aSide, type Side } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';
import { codeOf } from '../support/one-time-code';

const [EMAIL, PASSWORD] = ['quan.tri@example.vn', 'mùa hoa dã quỳ vàng'];

jest.setTimeout(240_000);

describeInChromium('Second factors in the browser', () => {
  let audience: Audience;
  let side: Side;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    side = await aSide(stage);
    const personId = side.administrator.personId as Id;
    await stage.sql('update person set email = $2 where id = $1', [personId, EMAIL]);
    await stage.get(SessionsService).setPassword(Actor.system(), { personId, password: PASSWORD });
  });
  afterAll(() => audience?.close());

  /** An authenticator in the browser that has its holder's finger at hand. */
  async function withAuthenticator(page: Page): Promise<void> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const;
    await devTools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
  }

  async function signInByPassword(page: Page): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('Địa chỉ thư điện tử').fill(EMAIL);
    await page.getByLabel(/^Mật khẩu/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }

  const signOut = async (page: Page) => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
  };

  it('are set up on the account page and asked for at the door; a deed of weight asks again and is done', async () => {
    const page = await audience.visit({ width: 360 });
    await withAuthenticator(page);
    await signInByPassword(page);
    await page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    await page.goto('/account');
    await page.getByRole('button', { name: 'Thiết lập ứng dụng tạo mã' }).click();
    await page.getByRole('img', { name: 'Hình để ứng dụng tạo mã quét' }).waitFor();
    const secret = ((await page.locator('dd code').textContent()) ?? '').replace(/ /g, '');
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByLabel('Mã 6 chữ số đang hiện trong ứng dụng').fill('000000');
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    await page.getByText('Mã không đúng hoặc đã được dùng.').waitFor();
    await page.getByLabel('Mã 6 chữ số đang hiện trong ứng dụng').fill(codeOf(secret, -1));
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    const codes = page.getByRole('list', { name: 'Mã dự phòng' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();

    await page.getByLabel('Tên khóa').fill('Máy ở cơ quan');
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    await page.getByText('Đã thêm khóa truy cập.').waitFor();
    await page.getByText('Máy ở cơ quan', { exact: true }).waitFor();

    await signOut(page);
    await signInByPassword(page);
    await page.getByText('Tài khoản này cần thêm lớp xác thực thứ hai.').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByLabel('Mã xác thực').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: /^Tài khoản/ }).waitFor();

    await signOut(page);
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.getByRole('button', { name: /^Tài khoản/ }).waitFor();

    await audience.door.stage.sql(`update session set confirmed_at = now() - interval '16 minutes'`);
    await page.goto(`/people/${side.coordinator.personId}`);
    await page.getByRole('button', { name: 'Hiện liên kết mời' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xác nhận lại bạn là ai' });
    await dialog.getByLabel('Mã xác thực').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await dialog.getByRole('button', { name: 'Thôi, không làm' }).click();
    await page.getByText('Việc này cần xác nhận lại bạn là ai.').waitFor();
    await page.getByRole('button', { name: 'Hiện liên kết mời' }).click();
    await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
    await page.getByText('Chỉ hiện lần này').waitFor();
    // the refusals of the wrong code, and of the two deeds that asked again
    expect(audience.complaints.splice(0)).toEqual([...Array(3)].map(() => expect.stringContaining('403')));
  });
});
