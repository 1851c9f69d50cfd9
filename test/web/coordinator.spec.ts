import { AnnexFormsService, ReportsService } from '@dondoc/reports';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { aLockedReview, anUpdate, type Scene } from '../../libs/reports/test/a-locked-review';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of the annex: its first line, and the columns that are filled in. */
const [FIRST_ROW, PROGRESS, RESULTS] = [4, 15, 16];

/** Pixels between the margins. */
const A4 = 680;

jest.setTimeout(180_000);

describeInChromium('A review in the browser', () => {
  let audience: Audience;
  let scene: Scene;

  beforeAll(async () => {
    audience = await Audience.open({ at: '2026-10-05T02:00:00.000Z' });
    const { stage } = audience.door;
    scene = await aLockedReview(stage);
    await stage.sql("update review set state = 'collecting', locked_at = null");
    await stage.sql("update review_side set state = 'collecting'");
    await anUpdate(stage, scene, { task: 1, side: 0, results: 'Đã ký kế hoạch phối hợp.' });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const reviewPath = () => `/reviews/${scene.reviewId}`;
  const ofSide = (index: 0 | 1) => scene.sides[index];

  it('shows the coordinator who has not sent, and takes back a line with a note', async () => {
    const page = await audience.visit({ as: ofSide(0).coordinator });
    await page.goto('/reviews');
    await page.getByRole('link', { name: 'Quý III/2026' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quý III/2026' }).waitFor();
    const side = page.getByRole('region', { name: ofSide(0).locality.code, exact: false }).first();
    await side.getByText('2 phần việc chưa gửi').waitFor();
    await side.getByRole('link', { name: /Nhiệm vụ hạn 2026-12-31: đã gửi/ }).waitFor();
    await side.getByRole('button', { name: 'Trả lại' }).click();
    await side.getByLabel('Cần bổ sung gì').fill('Ghi rõ số kế hoạch.');
    await side.getByRole('button', { name: 'Trả lại' }).click();
    await side.getByText('Đã trả lại: Ghi rõ số kế hoạch.').waitFor();
    await side.getByText('3 phần việc chưa gửi').waitFor();
  });

  it('takes a filled-in annex back: tried first, refused with each fault, or taken over whole', async () => {
    const page = await audience.visit({ as: ofSide(0).focalPoint, width: 360 });
    await page.goto(reviewPath());
    const panel = page.getByRole('region', { name: 'Cập nhật bằng tệp Excel' });
    expect(await panel.getByRole('link', { name: 'Tải phụ lục để điền' }).getAttribute('href')).toBe(`/api${reviewPath()}/annex.xlsx`);
    const { content } = await audience.door.stage.get(AnnexFormsService).form(ofSide(0).focalPoint, scene.reviewId);
    const filled = async (progress: number) => {
      const book = new Workbook();
      await book.xlsx.load(content as never);
      const row = book.worksheets[0]?.getRow(FIRST_ROW);
      for (const [column, value] of [
        [PROGRESS, progress],
        [RESULTS, 'Đã họp lần hai.'],
      ] as const)
        if (row) row.getCell(column).value = value;
      return { name: 'phu-luc.xlsx', mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
    };
    await panel.getByLabel('Chọn tệp phụ lục').setInputFiles(await filled(140));
    await panel.getByRole('alert').getByText('Chưa ghi dòng nào từ phu-luc.xlsx.').waitFor();
    await panel.getByRole('row', { name: `${FIRST_ROW} Tiến độ (%) Tiến độ là số nguyên từ 0 đến 100.` }).waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await panel.getByLabel('Chọn tệp phụ lục').setInputFiles(await filled(60));
    await panel.getByText('phu-luc.xlsx không có lỗi: 1 dòng sẽ được ghi').waitFor();
    const told = () => audience.door.stage.sql(`select progress from status_update where results = 'Đã họp lần hai.'`);
    expect(await told()).toEqual([]);
    await panel.getByRole('button', { name: 'Ghi 1 cập nhật' }).click();
    await panel.getByText('Đã ghi 1 cập nhật từ phu-luc.xlsx.').waitFor();
    expect(await told()).toEqual([{ progress: 60 }]);
    // only for whoever has lines to report on
    const other = await audience.visit({ as: ofSide(0).viceChair });
    await other.goto(reviewPath());
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.getByRole('region', { name: 'Cập nhật bằng tệp Excel' }).count()).toBe(0);
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  it('is broken down from a pasted table, refused without losing a word, and then written down', async () => {
    const { stage } = audience.door;
    const { agreement } = scene;
    const own = ofSide(0);
    const code = `${agreement.code}/2`;
    await stage.sql(`update agency set name_vi = 'Sở Du lịch' where id = $1`, [own.department.id]);
    const page = await audience.visit({ as: own.coordinator, width: 360 });
    await page.goto(`/agreements/${agreement.code}`);
    await page.getByRole('link', { name: 'Cụ thể hóa: Nội dung hợp tác 2' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cụ thể hóa và giao việc' }).waitFor();
    const row = (number: number) => page.getByRole('group', { name: `Dòng ${number}`, exact: true });
    await row(1).getByText('chưa rõ sản phẩm').waitFor();

    await paste(page, 'Dán bảng từ Excel', [
      [code, 'Ngày hội văn hóa', 'Kế hoạch', 'có thời hạn', '10/10/2026', 'so du lich', '', 'Giám đốc Sở quyết định'],
      ['', 'Đón đoàn', '', 'thường xuyên', '', 'Sở Y tế', '', ''],
    ]);
    await page.getByText('Đã thêm 2 dòng. 1 ô không nhận ra được').waitFor();
    await row(1).getByText('Thời hạn 10/10/2026 là ngày nghỉ.').waitFor();
    expect(
      await row(1)
        .getByRole('list', { name: '6 rõ' })
        .getByText(/^chưa rõ/)
        .count(),
    ).toBe(0);
    await row(2).getByText('Không nhận ra: Sở Y tế').waitFor();
    await row(2).getByText('chưa rõ người').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

    // what is typed is kept on the device, and the server's refusal stands beside its field
    await row(2).getByLabel('Nhiệm vụ').fill(' ');
    await row(2).getByLabel('Sản phẩm').fill('Báo cáo');
    await page.reload();
    await page.getByRole('button', { name: 'Ghi 2 nhiệm vụ' }).click();
    await page.getByRole('alert').getByText('Chưa dòng nào được ghi').waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Dòng 2' }).click();
    await row(2).locator('textarea:focus').waitFor();
    await row(2).getByText('Tên nhiệm vụ: chưa nhập.').waitFor();
    expect(await row(1).getByLabel('Nhiệm vụ').inputValue()).toBe('Ngày hội văn hóa');
    expect(await stage.sql('select 1 from task t join commitment c on c.id = t.commitment_id where c.code = $1', [code])).toEqual([]);
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('422')]);

    await page.keyboard.type('Đón đoàn công tác');
    await page.getByRole('button', { name: 'Ghi 2 nhiệm vụ' }).press('Enter');
    await page.getByText(`Đã ghi 2 nhiệm vụ: ${code}/T1, ${code}/T2.`).waitFor();
    expect(await page.getByRole('group', { name: /^Dòng/ }).count()).toBe(0);

    const desk = await audience.visit({ as: own.coordinator, language: 'en' });
    await desk.goto(`/agreements/${agreement.code}/breakdown`);
    const open = desk.getByRole('region', { name: 'Tasks your side has not assigned' });
    await open.getByLabel('Đón đoàn công tác').check();
    await open.getByLabel('Lead agency').first().focus();
    await desk.keyboard.press('ArrowDown');
    await desk.getByRole('option').first().waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    expect([await faultsOf(desk), await overflowOf(desk)]).toEqual([[], 0]);
    await open.getByRole('button', { name: 'Assign 1 task' }).click();
    await open.getByText('Every task of the agreement has a lead agency on your side.').waitFor();

    const other = await audience.visit({ as: own.focalPoint });
    await other.goto(`/agreements/${agreement.code}/breakdown`);
    await other.getByText('Việc này do cơ quan thường trực của một bên làm').waitFor();
  });

  it('is locked by each coordinator for their own side, after a warning', async () => {
    for (const side of [0, 1] as const) {
      const page = await audience.visit({ as: ofSide(side).coordinator });
      await page.goto(reviewPath());
      await page.getByRole('button', { name: 'Chốt số liệu' }).click();
      await page.getByText('chỉ sửa được khi mở lại có lý do').waitFor();
      await page.getByRole('button', { name: 'Chốt', exact: true }).click();
      await page.getByText('Đã chốt số liệu của bên bạn').waitFor();
      await page.getByRole('button', { name: 'Mở lại' }).waitFor();
      expect(await page.getByRole('button', { name: 'Chốt số liệu' }).count()).toBe(0);
    }
  });

  it('becomes a report that the coordinator words and the vice-chair signs on a phone', async () => {
    await audience.door.stage.get(ReportsService).compile(scene.reviewId);
    const page = await audience.visit({ as: ofSide(0).coordinator });
    await page.goto(reviewPath());
    await page.getByRole('link', { name: new RegExp(`${ofSide(0).locality.code}, bản 1`) }).click();
    await page.getByRole('button', { name: 'Sửa lời văn' }).click();
    await page.getByRole('textbox').first().fill('Thực hiện thỏa thuận hợp tác, xin báo cáo như sau.');
    await page.getByRole('button', { name: 'Lưu lời văn' }).click();
    await page.getByText('Đã lưu lời văn').waitFor();
    await page.frameLocator('iframe').getByText('xin báo cáo như sau').waitFor();

    const phone = await audience.visit({ as: ofSide(0).viceChair, width: 360 });
    await phone.goto(new URL(page.url()).pathname);
    await phone.getByLabel('Số, ký hiệu (nếu đã có)').fill('12/BC-UBND');
    await phone.getByRole('button', { name: 'Ký báo cáo' }).click();
    await phone.getByText('Đã ký. Báo cáo đang được gửi.').waitFor();
    await phone.getByText('số 12/BC-UBND ngày 05/10/2026').waitFor();
    await phone.getByRole('button', { name: 'Ký báo cáo' }).waitFor({ state: 'detached' });
  });

  it('stands in the timeline and among the documents of its agreement, on the screen and on paper', async () => {
    const page = await audience.visit({ as: ofSide(1).coordinator });
    await page.goto(`/agreements/${scene.agreement.code}`);
    const timeline = page.getByRole('region', { name: 'Diễn biến và lịch sắp tới' });
    await timeline.getByRole('listitem').first().waitFor();
    const moments = await timeline.getByRole('listitem').allInnerTexts();
    expect(moments.slice(0, 3).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '24/07/2023 Ký thỏa thuận',
      '10/09/2026 Mở kỳ đánh giá quý III/2026',
      `05/10/2026 Báo cáo của tỉnh ${ofSide(0).locality.code}: 12/BC-UBND`,
    ]);
    expect(moments[3]).toBe('Hôm nay 05/10/2026');
    await page.getByRole('region', { name: 'Văn bản' }).getByText('12/BC-UBND ngày 05/10/2026').waitFor();
    await page.setViewportSize({ width: A4, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect(await overflowOf(page)).toBe(0);
    for (const onScreen of [page.getByRole('navigation'), page.getByRole('button', { name: 'In', exact: true }), page.getByRole('banner')])
      for (const one of await onScreen.all()) expect(await one.isVisible()).toBe(false);
    for (const moment of await timeline.getByRole('listitem').all()) expect(await moment.isVisible()).toBe(true);
    await page.getByText('In từ Đôn Đốc ngày 05/10/2026.').waitFor();
    await timeline.getByRole('link', { name: 'Mở kỳ đánh giá quý III/2026' }).click();
    await page.waitForURL(`**${reviewPath()}`);
  });
});

/** As Excel puts a table on the clipboard. */
async function paste(page: Page, label: string, rows: string[][]): Promise<void> {
  await page.getByLabel(label).focus();
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}
