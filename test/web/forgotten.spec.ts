import { SessionsService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import { Deliverer, Ledger } from '@dondoc/mail';
import { AccountMailsService } from '@dondoc/reminders';
import type { Page } from 'playwright-core';
import { aSide, type Side, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

const EMAIL = 'dau.moi@example.vn';
const PASSWORD = 'mùa hoa dã quỳ vàng';

jest.setTimeout(180_000);

describeInChromium('A forgotten password in the browser', () => {
  let audience: Audience;
  let side: Side;
  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    await theCalendar(stage);
    side = await aSide(stage);
    const personId = side.focalPoint.personId as Id;
    await stage.sql('update person set email = $2 where id = $1', [personId, EMAIL]);
    await stage.get(SessionsService).setPassword(Actor.system(), { personId, password: 'mật khẩu cũ đã quên' });
  });
  afterAll(() => audience?.close());

  const mustBeFine = async (page: Page, what: string) =>
    expect([what, await faultsOf(page), await overflowOf(page)]).toEqual([what, [], 0]);

  /** What the worker does. */
  async function mailGoesOut(): Promise<void> {
    const { stage } = audience.door;
    for (const { id } of await stage.sql<{ id: Id }>('select id from reset_request')) await stage.get(AccountMailsService).reset(id);
    const ids = await stage.database.transact(Actor.system(), (tx) => stage.get(Ledger).takeDue(tx, 500));
    await stage.get(Deliverer).deliver(ids);
  }

  async function choose(page: Page, labels: [string, string], button: string): Promise<void> {
    for (const label of labels) await page.getByLabel(label).fill(PASSWORD);
    await page.getByRole('button', { name: button }).click();
  }

  it('is asked for, comes by mail, and is replaced; who was signed in is out, and the link works once', async () => {
    const before = await audience.visit({ as: side.focalPoint });
    await before.goto('/my-work');
    await before.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

    const page = await audience.visit({ width: 360 });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Quên mật khẩu' }).click();
    await page.getByLabel('Địa chỉ thư').fill(EMAIL);
    await mustBeFine(page, 'where it is asked for');
    await page.getByRole('button', { name: 'Gửi liên kết' }).click();
    await page.getByText(`Nếu ${EMAIL} là địa chỉ của một tài khoản`).waitFor();
    await mustBeFine(page, 'what is said then');
    await mailGoesOut();

    await page.goto('/mailbox');
    await page.getByRole('link', { name: 'Đặt lại mật khẩu' }).click();
    const button = page.frameLocator('iframe').getByRole('link', { name: 'Đặt mật khẩu mới' });
    const { pathname, hash } = new URL((await button.getAttribute('href')) ?? '');
    expect(pathname).toBe('/reset');
    await page.goto(pathname + hash);
    await page.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
    await mustBeFine(page, 'where one is chosen');
    await choose(page, ['Mật khẩu mới', 'Nhập lại mật khẩu'], 'Đặt mật khẩu và vào');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

    await before.goto('/agreements');
    await before.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(audience.complaints.splice(0)).toEqual([]);

    const again = await audience.visit({ language: 'en' });
    await again.goto(pathname + hash);
    await again.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await choose(again, ['New password', 'The password again'], 'Choose it and come in');
    await again.getByRole('alert').getByText('This sign-in link no longer works.').waitFor();
    await mustBeFine(again, 'a used link');
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
    await again.getByRole('link', { name: 'Ask for another link' }).click();
    await again.getByRole('heading', { name: 'Forgotten password' }).waitFor();
    await mustBeFine(again, 'where it is asked for, in English');
  });
});
