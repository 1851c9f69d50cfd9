import { SessionsService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import type { FileChooser, Page } from 'playwright-core';
import { anAgreement, aTask, type Task, theCalendar } from '../builders';
import { Audience, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

const TITLE = 'Tổ chức hội nghị xúc tiến đầu tư, thương mại và du lịch Hà Nội – Lâm Đồng năm 2026';
const RESULTS = 'Đã ký 12 biên bản ghi nhớ.';

jest.setTimeout(180_000);

describeInChromium('A focal point', () => {
  let audience: Audience;
  let task: Task;
  let focalPoint: Actor;
  let coordinator: Actor;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    await theCalendar(stage);
    const agreement = await anAgreement(stage);
    task = await aTask(stage, { agreement, dueDate: '2026-11-26', title: TITLE });
    await aTask(stage, { agreement, dueDate: '2026-10-30', title: 'Ngày hội văn hóa năm 2026' });
    await aTask(stage, { agreement, dueDate: '2027-03-30', title: 'Chia sẻ học liệu số' });
    [focalPoint, coordinator] = [agreement.sides[0]?.focalPoint as Actor, agreement.sides[0]?.coordinator as Actor];
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  it('signs in on a phone, sees what is due first, and reports with evidence', async () => {
    const { stage } = audience.door;
    const password = 'mật khẩu đủ dài 2026';
    await stage.get(SessionsService).setPassword(Actor.system(), { personId: focalPoint.personId as string, password });
    const [person] = await stage.sql<{ email: string }>('select email from person where id = $1', [focalPoint.personId]);
    const page = await audience.visit({ width: 360 });
    await page.goto('/my-work');
    await page.getByLabel('Địa chỉ thư điện tử').fill(person?.email ?? '');
    await page.getByLabel(/^Mật khẩu/).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();

    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Quá hạn (1)', 'Sắp đến hạn (1)', 'Sắp tới (1)']);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await overflowOf(page)).toBe(0);

    await attach(page, 'bien-ban.pdf', '%PDF-1.4\n');
    await page.getByText('Đã gửi bien-ban.pdf').waitFor();
    await page.getByLabel('Kết quả thực hiện').fill(RESULTS);
    await page.getByLabel('Ghi chú nội bộ').fill('Kinh phí còn thiếu.');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Thư nhắc về việc này dừng lại').waitFor();
    await page.getByRole('region', { name: 'Các lần cập nhật' }).getByText(RESULTS).waitFor();
    expect(await page.getByLabel('Kết quả thực hiện').inputValue()).toBe('');
    expect(await page.getByRole('link', { name: 'bien-ban.pdf' }).count()).toBe(1);
  });

  it('reports by keyboard alone, with evidence, and says so of another that there is nothing new', async () => {
    const page = await audience.visit({ as: focalPoint });
    await page.goto('/my-work');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Đến nội dung chính');
    await tabTo(page, 'Ngày hội văn hóa năm 2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ngày hội văn hóa năm 2026' }).waitFor();
    await expectFocused(page, 'Ngày hội văn hóa năm 2026');
    await tabTo(page, 'Kết quả thực hiện');
    await page.keyboard.type('Đã tổ chức ngày hội, 65 gian hàng.');
    await tabTo(page, 'Khó khăn, vướng mắc');
    await page.keyboard.type('Kinh phí cấp chậm.');
    await tabTo(page, 'Tiến độ (%)');
    for (const _ of ['5 %', '10 %']) await page.keyboard.press('ArrowUp');
    await tabTo(page, 'Trình hoàn thành: cơ quan thường trực sẽ xác nhận');
    await page.keyboard.press('Space');
    await tabTo(page, 'Ghi chú nội bộ');
    await page.keyboard.type('Quyết toán trong tháng 12.');
    await tabTo(page, 'Chọn tệp');
    const chooser = await chooserAfterEnter(page);
    await chooser.setFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1') });
    await page.getByText('Đã gửi bao-cao.pdf').waitFor();
    await tabTo(page, 'Gửi cập nhật');
    await page.keyboard.press('Enter');
    await page.getByText('Thư nhắc về việc này dừng lại').waitFor();
    const updates = page.getByRole('region', { name: 'Các lần cập nhật' });
    await updates.getByText('Đã tổ chức ngày hội, 65 gian hàng.').waitFor();
    await updates.getByText('Quyết toán trong tháng 12.').waitFor();
    await page.getByRole('link', { name: 'bao-cao.pdf' }).waitFor();
    await page.getByText('đã trình hoàn thành').first().waitFor();

    await page.goto('/my-work');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await tabTo(page, 'Chia sẻ học liệu số');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Chia sẻ học liệu số' }).waitFor();
    await tabTo(page, 'Không có gì mới trong kỳ');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Các lần cập nhật' }).getByText('Không có gì mới trong kỳ.').waitFor();
  });

  it('finds what was typed again after the page was left', async () => {
    const page = await audience.visit({ as: focalPoint });
    await page.goto(`/assignments/${task.assignments[0].id}`);
    await page.getByLabel('Khó khăn, vướng mắc').fill('Chưa bố trí được kinh phí');
    await page.getByText('Bản nháp tự lưu').waitFor();
    await page.reload();
    await page.getByText('Bản nháp tự lưu').waitFor();
    expect(await page.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Chưa bố trí được kinh phí');
  });

  it('sees both versions when somebody else reported in the meantime, and sends their own', async () => {
    const page = await audience.visit({ as: focalPoint });
    await page.goto(`/assignments/${task.assignments[0].id}`);
    await page.getByLabel('Kết quả thực hiện').fill('Bản của cán bộ đầu mối');
    const other = await audience.door.as(coordinator);
    await other.post(`/api/assignments/${task.assignments[0].id}/reports`).send({ results: 'Bản của cơ quan thường trực' }).expect(200);
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    const conflict = page.getByRole('alert');
    await conflict.getByText('Bản của cơ quan thường trực').waitFor();
    expect(await page.getByLabel('Kết quả thực hiện').inputValue()).toBe('Bản của cán bộ đầu mối');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByRole('region', { name: 'Các lần cập nhật' }).getByText('Bản của cán bộ đầu mối').waitFor();
    // the browser itself notes that an answer was 409
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  it('keeps what is typed when the session ends, and goes on after signing in again', async () => {
    const page = await audience.visit({ as: focalPoint });
    await page.goto(`/assignments/${task.assignments[0].id}`);
    await page.getByLabel('Kiến nghị, đề xuất').fill('Đề nghị bố trí kinh phí');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor();
    expect(await page.getByLabel('Kiến nghị, đề xuất').inputValue()).toBe('Đề nghị bố trí kinh phí');
    expect(audience.complaints.splice(0)).toEqual(expect.arrayContaining([expect.stringContaining('401')]));
  });

  it('chooses from the link of a mail what mail to get, and finds it so again', async () => {
    const page = await audience.visit({ as: focalPoint, width: 360 });
    await page.goto('/settings/mail');
    await page.getByRole('radiogroup', { name: 'Ngôn ngữ của thư' }).getByLabel('English').check();
    await page.getByLabel(/^Gửi thư nhắc trước hạn/).uncheck();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    // Nobody chose a language in this browser: the screens speak the person's.
    expect(await page.getByRole('radiogroup', { name: 'Language of the mails' }).getByLabel('English').isChecked()).toBe(true);
    expect(await page.getByLabel(/^Send reminders before deadlines/).isChecked()).toBe(false);
    const [kept] = await audience.door.stage.sql('select language from person where id = $1', [focalPoint.personId]);
    expect(kept).toEqual({ language: 'en' });
  });
});

async function attach(page: Page, name: string, content: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chọn tệp' }).click()]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
}

/** What is focused: by the label of a field, else by what it says. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(({ labels, textContent } = {}) => (labels?.[0] ?? { textContent }).textContent ?? '')(document.activeElement)`,
  ) as Promise<string>;

/** Goes on with the Tab key until this is focused. */
async function tabTo(page: Page, name: string): Promise<void> {
  const most = 80;
  for (let presses = 0; presses < most && (await focused(page)) !== name; presses++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}

async function expectFocused(page: Page, name: string): Promise<void> {
  await page.waitForFunction(`document.activeElement?.textContent === ${JSON.stringify(name)}`);
}

/** A browser opens the dialog only shortly after a key; on a busy machine that can be too late, and one presses again. */
async function chooserAfterEnter(page: Page): Promise<FileChooser> {
  const chosen = page.waitForEvent('filechooser');
  const pressing = (async () => {
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press('Enter');
      if (await Promise.race([chosen.then(() => true), page.waitForTimeout(5_000).then(() => false)])) return;
    }
  })();
  const [chooser] = await Promise.all([chosen, pressing]);
  return chooser;
}
