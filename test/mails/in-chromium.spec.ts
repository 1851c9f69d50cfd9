import type { Id } from '@dondoc/kernel';
import type { MailboxMail } from '@dondoc/mail';
import type { Page } from 'playwright-core';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { unsubscribeToken } from '../support/mail-links';
import { describeInChromium } from '../support/needs';
import { specimens } from './specimens';

jest.setTimeout(120_000);

describeInChromium('In Chromium', () => {
  let audience: Audience;
  let mails: MailboxMail[];

  beforeAll(async () => {
    audience = await Audience.open();
    mails = await specimens(audience.door.stage);
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const mustBeFine = async (page: Page, what: string) =>
    expect({ what, overflow: await overflowOf(page), faults: await faultsOf(page) }).toEqual({ what, overflow: 0, faults: [] });
  const pathsIn = (mail: MailboxMail | undefined, path: string) =>
    [...(mail?.text ?? '').matchAll(new RegExp(`https://dondoc\\.example\\.vn(/${path}/[\\w-]+)`, 'g'))].map((match) => match[1] as string);

  it('every kind of mail fits 360 and 700 pixels and is without a fault for axe; dark as well', async () => {
    const page = await audience.visit({ width: 360 });
    const kinds = new Map(mails.map((mail) => [`${mail.kind} ${mail.subject.replace(/\d+|: .*/g, '')}`, mail]));
    expect(kinds.size).toBeGreaterThan(12);
    for (const [what, { html }] of kinds) {
      await page.setViewportSize({ width: 700, height: 900 });
      await page.setContent(html);
      expect({ what, overflow: await overflowOf(page) }).toEqual({ what, overflow: 0 });
      await page.setViewportSize({ width: 360, height: 900 });
      await mustBeFine(page, what);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect({ what, faults: await faultsOf(page) }).toEqual({ what, faults: [] });
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });

  it('the link of a mail leads to a page whose button does it, once', async () => {
    const [link = '', other = ''] = mails.flatMap((mail) => (mail.kind === 'daily' ? pathsIn(mail, 'links') : []));
    const page = await audience.visit({ width: 360 });
    await page.goto(link);
    await mustBeFine(page, 'the page of a link');
    await page.getByRole('button').click();
    await page.getByText(/Đã ghi nhận|Recorded/).waitFor();
    await mustBeFine(page, 'what came of it');
    await page.goBack();
    await page.reload();
    await page.getByText(/Liên kết này đã được dùng|This link has been used/).waitFor();
    await mustBeFine(page, 'a used link');
    await page.goto(other);
    await page.getByRole('button').waitFor();
    await page.goto('/links/made-up');
    await mustBeFine(page, 'a forged link');
    expect(audience.complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  it('the link at the foot turns reminders off and on again', async () => {
    const [person] = await audience.door.stage.sql<{ id: Id }>('select id from person order by id limit 1');
    const page = await audience.visit({ width: 360 });
    await page.goto(`/unsubscribe/${await unsubscribeToken(audience.door.stage, person?.id as Id)}`);
    await mustBeFine(page, 'before');
    await page.getByRole('button', { name: 'Tắt thư nhắc' }).click();
    await page.getByText('từ nay hệ thống không gửi thư nhắc').waitFor();
    await mustBeFine(page, 'after');
    await page.getByRole('button', { name: 'Nhận lại thư nhắc' }).click();
    await page.getByText('tiếp tục nhận thư nhắc').waitFor();
  });

  it.each([360, 1280])('the development mailbox shows each mail in a frame, at %d pixels', async (width) => {
    const page = await audience.visit({ width });
    await page.goto('/mailbox');
    await mustBeFine(page, 'the list');
    const overdue = page.getByRole('link', { name: /việc quá hạn, / }).first();
    const older = page.getByRole('link', { name: /Thư cũ hơn|Older mail/ });
    while (!(await overdue.isVisible())) await page.goto((await older.getAttribute('href')) as string);
    await overdue.click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('List-Unsubscribe-Post: List-Unsubscribe=One-Click').waitFor();
    await mustBeFine(page, 'a mail');
  });
});
