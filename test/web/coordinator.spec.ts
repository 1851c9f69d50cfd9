import type { Actor } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import { aLockedReview, anUpdate, type Scene } from '../../libs/reports/test/a-locked-review';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

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

  it.each(['vi', 'en'] as const)('has screens without a fault that axe can see (%s)', async (language) => {
    const { items } = await audience.door.stage.get(ReportsService).list(ofSide(1).viceChair as Actor, { limit: 1 });
    const faults: [string, string[]][] = [];
    for (const width of [360, 1280]) {
      const page = await audience.visit({ as: ofSide(1).viceChair, language, width });
      for (const path of ['/reviews', reviewPath(), `/reports/${items[0]?.id}`]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        faults.push([
          `${path} at ${width}`,
          [...(await faultsOf(page)), ...((await overflowOf(page)) > 0 ? ['wider than the window'] : [])],
        ]);
      }
    }
    expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
  });
});
