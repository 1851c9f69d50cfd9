import { randomIds } from '@dondoc/kernel';
import type { Page } from 'playwright-core';
import { anAgreement, aSide, aTask, insert, type Side, type Task, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('Search in the browser', () => {
  let audience: Audience;
  let task: Task;
  let updateId: string;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    await theCalendar(stage);
    const agreement = await anAgreement(stage, {
      code: 'HN-LDG-2023',
      titleVi: 'Hợp tác Hà Nội – Lâm Đồng',
      documentNumber: '12/CTr-UBND',
    });
    task = await aTask(stage, { agreement, title: 'Đào tạo cán bộ xã Đạ Huoai', dueDate: '2026-12-01' });
    await aTask(stage, { agreement, title: 'Quảng bá du lịch Đà Lạt', dueDate: '2026-12-20' });
    const [assignmentId, agencyId] = [task.assignments[0].id, side(0).department.id];
    for (let n = 6; n >= 0; n--) {
      const { id } = await insert(stage, 'status_update', {
        id: randomIds.next(),
        assignmentId,
        agencyId,
        state: 'in_progress',
        progress: 60 - n * 10,
        results: n === 6 ? 'Đã ký hợp đồng giảng viên.' : `Lớp ${7 - n} đã khai giảng.`,
        internalNote: n === 6 ? 'Chờ giám đốc duyệt kinh phí.' : null,
        reportedOn: `2026-11-${20 - n}`,
        reportedAt: `2026-11-${20 - n}T03:00:00.000Z`,
      });
      if (n === 6) updateId = id;
    }
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const side = (index: number) => task.agreement.sides[index] as Side;
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tìm kiếm' });
  const input = (page: Page) => dialog(page).getByRole('combobox');
  const arrived = (page: Page) => page.locator('[data-arrived]');
  const looksFor = async (page: Page, words: string) => {
    await page.keyboard.press('Control+k');
    await input(page).waitFor();
    await page.keyboard.type(words);
  };

  it('opens by Ctrl+K, finds while one types, and leads to the place, by the keyboard alone', async () => {
    const page = await audience.visit({ as: side(0).focalPoint });
    await page.goto('/my-work');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await looksFor(page, 'dao tao can');
    const option = dialog(page).getByRole('option', { name: /Đào tạo cán bộ xã Đạ Huoai/ });
    await option.waitFor();
    expect(await dialog(page).getByRole('group', { name: 'Nhiệm vụ' }).locator('mark').allTextContents()).toEqual(['Đào tạo cán']);
    await dialog(page).getByRole('status').getByText('1 kết quả').waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await input(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Đào tạo cán bộ xã Đạ Huoai' }).waitFor();
    await page.getByRole('region', { name: 'Hai bên cạnh nhau' }).waitFor();

    await looksFor(page, 'giam doc');
    await dialog(page)
      .getByRole('option', { name: /ghi chú nội bộ/ })
      .waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await arrived(page).getByText('Chờ giám đốc duyệt kinh phí.').waitFor();
    expect(page.url()).toContain(`/assignments/${task.assignments[0].id}#update-${updateId}`);

    await looksFor(page, 'q');
    await dialog(page).getByText('Gõ ít nhất 2 ký tự.').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await looksFor(page, 'HN-LDG-2023');
    await dialog(page).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=HN-LDG-2023');
    await page.getByRole('heading', { level: 2, name: 'Cam kết' }).waitFor();
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Thỏa thuận',
      'Cam kết',
      'Nhiệm vụ',
    ]);
    await page.getByRole('main').getByRole('link', { name: 'Hợp tác Hà Nội – Lâm Đồng' }).click();
    await page.waitForURL('**/agreements/HN-LDG-2023');
  });

  it('finds nothing of what one may not read', async () => {
    const { coordinator } = await aSide(audience.door.stage);
    for (const [actor, words] of [
      [side(1).coordinator, 'giam doc'],
      [coordinator, 'dao tao'],
    ] as const) {
      const page = await audience.visit({ as: actor });
      await page.goto('/agreements');
      await page.getByRole('button', { name: /^Tìm kiếm/ }).click();
      await input(page).fill(words);
      await dialog(page).getByText(`Không tìm thấy “${words}”`).waitFor();
      expect(await dialog(page).getByRole('option').count()).toBe(0);
    }
  });

  it('keeps filters under a name, as links, on the server', async () => {
    const page = await audience.visit({ as: side(0).focalPoint });
    await page.goto('/my-work?part=cooperating');
    const saved = page.getByRole('region', { name: 'Bộ lọc đã lưu' });
    await saved.getByRole('button', { name: 'Lưu bộ lọc đang dùng' }).click();
    await page.keyboard.type('Việc phối hợp');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu bộ lọc').waitFor();
    await saved.getByRole('link', { name: 'Việc phối hợp' }).waitFor();
    expect(await saved.getByRole('button', { name: 'Lưu bộ lọc đang dùng' }).count()).toBe(0);
    await page.getByLabel('Vai trò').selectOption('lead');
    await saved.getByRole('button', { name: 'Lưu bộ lọc đang dùng' }).click();
    await saved.getByLabel('Tên bộ lọc').fill('Việc phối hợp');
    await saved.getByRole('button', { name: 'Lưu', exact: true }).click();
    await saved.getByText('Bạn đã có một bộ lọc mang tên này').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
    await saved.getByRole('button', { name: 'Thôi' }).click();

    const phone = await audience.visit({ as: side(0).focalPoint, width: 360 });
    await phone.goto('/my-work');
    await phone.getByRole('link', { name: 'Việc phối hợp' }).click();
    await phone.waitForURL('**/my-work?part=cooperating');
    await phone.getByText('Không có việc nào khớp với bộ lọc').waitFor();
    expect([await faultsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);
    await phone.getByRole('button', { name: 'Xóa bộ lọc “Việc phối hợp”' }).click();
    await phone.getByText('Đã xóa bộ lọc').waitFor();
    await phone.getByRole('link', { name: 'Việc phối hợp' }).waitFor({ state: 'detached' });
  });

  it.each([
    ['vi', 360],
    ['en', 1280],
  ] as const)('has no fault that axe can see (%s, %i)', async (language, width) => {
    const page = await audience.visit({ as: side(0).focalPoint, language, width });
    await page.goto('/search?q=dao%20tao');
    await page.getByRole('main').getByRole('link', { name: 'Đào tạo cán bộ' }).waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /^(Tìm kiếm|Search)/ }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('dao tao');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('option').first().hover();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /^(Xem tất cả kết quả|See all results)$/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
