import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyExport } from '@dondoc/journal';
import { Workbook } from 'exceljs';
import type { Download, Page } from 'playwright-core';
import { aTask, type Side, type Task, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('The auditor', () => {
  let audience: Audience;
  let task: Task;
  let page: Page;
  const side = () => task.agreement.sides[0] as Side;
  const sealsOf = () => page.getByRole('region', { name: /^Niêm phong nhật ký của / });
  const unfold = () => sealsOf().getByText('Kiểm tra, trích xuất').click();

  beforeAll(async () => {
    audience = await Audience.open({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(audience.door.stage);
    task = await aTask(audience.door.stage, { dueDate: '2026-11-25', title: 'Tổ chức hội nghị xúc tiến' });
    page = await audience.visit({ as: side().auditor, width: 360 });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  async function verifies(sentence: RegExp | string): Promise<void> {
    await sealsOf().getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await sealsOf().getByText(sentence).waitFor();
  }

  /** The journal of the period as a table. */
  async function takes(format: 'csv' | 'xlsx'): Promise<Download> {
    await sealsOf().getByRole('button', { name: 'Tải về' }).click();
    const item = page.getByRole('menuitem', { name: format === 'csv' ? 'CSV' : 'Excel' });
    const [file] = await Promise.all([page.waitForEvent('download'), item.click()]);
    expect(file.suggestedFilename()).toBe(`Nhật ký hoạt động 2026-11-23.${format}`);
    return file;
  }

  it('verifies the seals of the journal and is told that it is whole', async () => {
    await page.goto('/journal');
    await sealsOf().getByText('Chưa kiểm tra lần nào').waitFor();
    await unfold();
    await verifies(/^Nguyên vẹn: \d+ mục/);
    await sealsOf().getByText(`Kiểm tra lần cuối: 09:00 23/11/2026, ${side().auditor.name}.`).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'kiểm tra niêm phong nhật ký' }).first().waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  });

  it('takes the journal of a period along, sealed and as a table; the journal says so', async () => {
    const [sealed] = await Promise.all([
      page.waitForEvent('download'),
      sealsOf().getByRole('button', { name: 'Tệp kèm niêm phong' }).click(),
    ]);
    expect(sealed.suggestedFilename()).toBe('Nhật ký 2026-10-24 2026-11-23.jsonl');
    const lines = createInterface(createReadStream(await sealed.path()));
    expect(await verifyExport(lines)).toMatchObject({ localityCode: side().locality.code, break: null });
    const rows =
      readFileSync(await (await takes('csv')).path(), 'utf8')
        .trim()
        .split('\n').length - 1;
    const book = new Workbook();
    await book.xlsx.readFile(await (await takes('xlsx')).path());
    // the second one has the taking of the first one, too
    expect(book.worksheets[0]?.rowCount).toBe(1 + rows + 1);
    const entries = page.getByRole('listitem').filter({ hasText: 'trích xuất nhật ký' });
    await page.reload();
    await entries.nth(2).waitFor();
    expect(await entries.count()).toBe(3);
    await unfold();
  });

  it('sees which row somebody with every right to the tables has edited', async () => {
    const { stage } = audience.door;
    const [row] = await stage.sql<{ id: number }>(`select s.fact_id as id from seal s where s.chain = $1 order by s.position limit 1`, [
      side().locality.id,
    ]);
    await stage.sql(
      `set session_replication_role = replica; update fact set actor_name = 'kẻ khác' where id = ${row?.id}; set session_replication_role = origin`,
    );
    await verifies(`Không còn nguyên vẹn. Dòng nhật ký ${row?.id} đã bị sửa.`);
    await page.reload();
    await sealsOf().getByText(`Dòng nhật ký ${row?.id} đã bị sửa.`).waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  });

  it('is refused in words with an anchor that is none', async () => {
    await unfold();
    await sealsOf().getByLabel('Mã neo để đối chiếu').fill('HN 12');
    await sealsOf().getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await sealsOf().getByText('Mã neo phải như trong thư').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
  });
});
