import { Deliverer } from '@dondoc/mail';
import { ReportsService } from '@dondoc/reports';
import { AssessmentsService, ReviewsService } from '@dondoc/reviews';
import type { Side } from '../builders';
import { anOpenReview, nextReview, type OpenedScene } from '../builders/open-review';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('A committee’s office', () => {
  let audience: Audience;
  let scene: OpenedScene;
  let reportId: string;
  let nextId: string;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    const [reports, reviews] = [stage.get(ReportsService), stage.get(ReviewsService)];
    scene = await anOpenReview(stage, { tasks: 2 });
    await stage.setClock('2026-06-15T02:00:00.000Z');
    for (const { coordinator } of scene.sides) {
      await stage.get(AssessmentsService).assessSide(coordinator, scene.reviewId, { missingToo: true });
      await reviews.lock(coordinator, scene.reviewId);
    }
    reportId = (await reports.compile(scene.reviewId))?.reportIds[0] as string;
    await reports.sign(side().viceChair, reportId, { number: '12/BC-UBND' });
    await stage.get(Deliverer).deliver((await reports.planDeliveries(reportId)).messageIds);
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const side = () => scene.sides[0] as Side;

  it('reads what has come, confirms it, and its conclusion becomes tasks', async () => {
    const page = await audience.visit({ as: side().committeeOffice, width: 360 });
    await page.goto('/');
    await page.waitForURL(/\/reports$/);
    await page.getByText('Số 12/BC-UBND ngày 15/06/2026').waitFor();
    await page.getByText('chưa xác nhận đã nhận').waitFor();
    await page.getByRole('button', { name: /Xác nhận đã nhận/ }).click();
    await page.getByText('đã nhận 15/06/2026').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

    await page.getByRole('link', { name: /Ghi kết luận/ }).click();
    await page.getByRole('button', { name: 'Ghi kết luận', exact: true }).click();
    await page.getByText('Còn 4 mục cần sửa trước khi ghi').waitFor();
    expect(await page.getByLabel('Nội dung kết luận').getAttribute('aria-invalid')).toBe('true');
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

    await page.getByLabel('Số, ký hiệu (nếu có)').fill('15-TB/TU');
    await page.getByLabel('Nội dung kết luận').fill('Thường trực cơ bản nhất trí với báo cáo.');
    const first = page.getByRole('region', { name: 'Ý 1' });
    await first.getByLabel('Nội dung của ý').fill('Xây dựng kế hoạch phối hợp năm 2027.');
    await page.reload();
    await first.getByLabel('Thuộc nội dung hợp tác').click();
    await page.getByRole('option', { name: /Nội dung hợp tác 1/ }).click();
    await first.getByLabel('Cơ quan chủ trì').fill(`${side().locality.code}-department`);
    await page.getByRole('option', { name: new RegExp(`${side().locality.code}-department`) }).click();
    await first.getByLabel('Cơ quan phối hợp').fill(`${side().locality.code}-coordinating`);
    await page.getByRole('option', { name: new RegExp(`${side().locality.code}-coordinatingAgency`) }).click();
    await page.keyboard.press('Escape');
    await first.getByLabel('Thời hạn').fill('31/10/2026');
    await first.getByLabel('Sản phẩm').fill('Kế hoạch');
    await page.getByRole('button', { name: 'Thêm một ý' }).click();
    const second = page.getByRole('region', { name: 'Ý 2' });
    await second.getByLabel('Nội dung của ý').fill('Lùi thời hạn đến hết quý I/2027.');
    await second.getByLabel('Kết quả của ý này').selectOption({ label: 'Đổi thời hạn một nhiệm vụ' });
    await second.getByLabel(/^Nhiệm vụ/).click();
    await page.getByRole('option', { name: /Nhiệm vụ 1/ }).click();
    await second.getByLabel('Thời hạn mới').fill('31/03/2027');
    await second.getByLabel('Nội dung của ý').click();
    await page.getByRole('button', { name: 'Ghi kết luận', exact: true }).click();

    await page.waitForURL(new RegExp(`/reports/${reportId}$`));
    const conclusion = page.getByRole('region', { name: 'Kết luận' });
    await conclusion.getByText('kết luận số 15-TB/TU ngày 15/06/2026').waitFor();
    await conclusion.getByText('Hạn 31/03/2027').waitFor();
    await conclusion.getByRole('link', { name: 'Xây dựng kế hoạch phối hợp năm 2027.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xây dựng kế hoạch phối hợp năm 2027.' }).waitFor();

    const agency = await audience.visit({ as: side().focalPoint });
    await agency.goto('/my-work');
    await agency.getByRole('link', { name: 'Xây dựng kế hoạch phối hợp năm 2027.' }).waitFor();
    await page.getByText(`Sở ${side().coordinatingAgency.code}`).first().waitFor();
  });

  it('finds its conclusion in the next review, beside what was promised and what changed, with pictures that carry their numbers', async () => {
    const { stage } = audience.door;
    await stage.setClock('2026-08-24T02:00:00.000Z');
    nextId = await nextReview(stage, scene.agreement.id);
    const page = await audience.visit({ as: side().coordinator, width: 360 });
    await page.goto(`/reviews/${nextId}`);
    const comparison = page.getByRole('region', { name: 'So với kỳ trước' });
    await comparison.getByText('4 nhiệm vụ, đến nay:').waitFor();
    await comparison.getByText('Kết luận số 15-TB/TU ngày 15/06/2026').first().waitFor();
    await comparison.getByRole('link', { name: 'Xây dựng kế hoạch phối hợp năm 2027.' }).waitFor();
    await page.getByText('Số liệu hiện nay, chưa chốt; tính đến 24/08/2026.').waitFor();

    for (const { coordinator } of scene.sides) await stage.get(ReviewsService).lock(coordinator, nextId);
    await stage.get(ReportsService).compile(nextId);
    await page.reload();
    await page.getByText('Số liệu đã chốt, như trong báo cáo').waitFor();
    const charts = page.getByRole('region', { name: 'Số liệu bằng hình' });
    await charts.getByRole('figure', { name: 'Tiến độ theo cơ quan chủ trì' }).getByText('đang thực hiện trong hạn 3').waitFor();
    await charts.getByRole('row', { name: 'quý II/2026 0 0 4 0' }).waitFor();
    await page.goto(`/agreements/${scene.agreement.code}`);
    await page
      .getByRole('figure', { name: 'Diễn biến qua các kỳ: Báo cáo quý' })
      .getByRole('row', { name: 'quý III/2026 0 0 5 0' })
      .waitFor();
  });
});
