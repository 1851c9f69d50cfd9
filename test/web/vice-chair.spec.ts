import { ReportsService } from '@dondoc/reports';
import { aLockedReview, type Scene } from '../../libs/reports/test/a-locked-review';
import { aMembership, anAgreement, aPerson, aTask, type Task } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('A vice-chair', () => {
  let audience: Audience;
  let task: Task;
  /** Of another agreement, with other people. */
  let reviewed: Scene;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    reviewed = await aLockedReview(stage);
    task = await aTask(stage, { agreement: await anAgreement(stage), dueDate: '2026-11-10', title: 'Ngày hội văn hóa năm 2026' });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const path = () => `/assignments/${task.assignments[0].id}`;
  const people = () => task.agreement.sides[0] as Task['agreement']['sides'][number];

  it.each([
    { language: 'vi', width: 360 },
    { language: 'en', width: 1280 },
  ] as const)('begins the day with what is overseen, in $language at $width', async ({ language, width }) => {
    const page = await audience.visit({ as: people().viceChair, language, width });
    await page.goto('/');
    await page.waitForURL(/portfolio$/);
    await page.getByText(language === 'vi' ? '1 việc quá hạn trong 1 thỏa thuận' : '1 overdue item; agreements: 1').waitFor();
    const late = page.getByRole('region', { name: language === 'vi' ? 'Quá hạn' : 'Overdue', exact: true });
    await late.getByRole('link', { name: 'Ngày hội văn hóa năm 2026' }).waitFor();
  });

  it('decides and urges on the page of one agreement, made for the phone', async () => {
    const agency = await audience.door.as(people().focalPoint);
    await agency.post(`/api${path()}/extensions`).send({ toDate: '2026-12-25', reason: 'Đổi lịch.' }).expect(200);
    await agency.post(`/api${path()}/reports`).send({ recommendations: 'Bố trí thêm kinh phí.' }).expect(200);
    const phone = await audience.visit({ as: people().viceChair, width: 360 });
    await phone.goto('/portfolio');
    await phone.getByRole('region', { name: 'Từng thỏa thuận' }).getByRole('link').click();
    await phone.waitForURL(new RegExp(`/portfolio/${task.agreement.code}$`));
    await phone.getByText('1 việc quá hạn', { exact: true }).waitFor();
    const decisions = phone.getByRole('region', { name: 'Chờ ý kiến của tôi' });
    await decisions.getByRole('button', { name: /Quyết định gia hạn/ }).click();
    expect([await faultsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);
    await decisions.getByLabel('Ý kiến (cần khi không duyệt)').fill('Giữ thời hạn đã thống nhất.');
    await decisions.getByRole('button', { name: 'Không duyệt' }).click();
    await decisions.waitFor({ state: 'detached' });
    const obstacles = phone.getByRole('region', { name: 'Khó khăn, kiến nghị chờ ý kiến' });
    await obstacles.getByText('Kiến nghị: “Bố trí thêm kinh phí.”').waitFor();
    await obstacles.getByRole('button', { name: /Đôn đốc/ }).click();
    await obstacles.getByLabel('Nội dung đôn đốc').fill('Sở Tài chính bố trí trong tháng 12.');
    await obstacles.getByLabel('Báo cáo kết quả trước ngày').fill('01/12/2026');
    await obstacles.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    await phone.getByText('Đã gửi chỉ đạo tới cơ quan chủ trì').waitFor();
    await obstacles.waitFor({ state: 'detached' });
    const desk = await audience.visit({ as: people().viceChair, language: 'en' });
    await desk.goto(new URL(phone.url()).pathname);
    await desk.getByRole('button', { name: /^Urge/ }).click();
    expect([await faultsOf(desk), await overflowOf(desk)]).toEqual([[], 0]);
  });

  it('urges an agency on from the phone, and the agency reports what it did', async () => {
    const phone = await audience.visit({ as: people().viceChair, width: 360 });
    await phone.goto(path());
    await phone.getByLabel('Nội dung đôn đốc').fill('Khẩn trương hoàn thành, báo cáo lý do chậm.');
    await phone.getByLabel('Báo cáo kết quả trước ngày').fill('04/12/2026');
    await phone.getByRole('button', { name: 'Đôn đốc' }).click();
    await phone.getByText('Đã gửi chỉ đạo tới cơ quan chủ trì').waitFor();
    await phone.getByText(/báo cáo trước 04\/12\/2026/).waitFor();
    expect([await faultsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);

    const page = await audience.visit({ as: people().focalPoint });
    await page.goto(path());
    const directives = page.getByRole('region', { name: 'Chỉ đạo, đôn đốc' });
    await directives.getByText('Khẩn trương hoàn thành').waitFor();
    const urged = directives.locator('section').filter({ hasText: 'Khẩn trương hoàn thành' });
    await urged.getByLabel('Kết quả thực hiện chỉ đạo').fill('Đã tổ chức ngày 25/11.');
    await urged.getByRole('button', { name: 'Báo cáo đã thực hiện' }).click();
    await directives.getByText(/Đã tổ chức ngày 25\/11/).waitFor();
  });

  it('decides on an extension that waits for a word', async () => {
    const agency = await audience.door.as(people().focalPoint);
    await agency.post(`/api${path()}/extensions`).send({ toDate: '2026-12-31', reason: 'Đổi địa điểm.' }).expect(200);
    const phone = await audience.visit({ as: people().viceChair, width: 360 });
    await phone.goto('/portfolio');
    await phone.getByText('Đề nghị gia hạn từ 10/11/2026 đến 31/12/2026').waitFor();
    await phone.goto('/my-work');
    await phone.getByRole('heading', { name: 'Chờ tôi quyết định (1)' }).waitFor();
    await phone.getByRole('link', { name: 'Ngày hội văn hóa năm 2026' }).click();
    await phone.getByRole('button', { name: 'Duyệt gia hạn' }).click();
    await phone.getByText('Đã duyệt 10/11/2026 → 31/12/2026').waitFor();
  });

  it('signs the report on the page of its agreement, and it is gone from what waits', async () => {
    const { sides, agreement, reviewId } = reviewed;
    await audience.door.stage.get(ReportsService).compile(reviewId);
    const phone = await audience.visit({ as: sides[0].viceChair, width: 360 });
    await phone.goto(`/portfolio/${agreement.code}`);
    const waiting = phone.getByRole('region', { name: 'Chờ ý kiến của tôi' });
    const report = waiting.getByRole('listitem').filter({ hasText: 'Báo cáo tổng hợp chờ ký' });
    await report.getByRole('link', { name: 'Đọc báo cáo' }).waitFor();
    await report.getByRole('button', { name: 'Ký hoặc trả lại' }).click();
    await report.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await report.getByText('Cần ghi rõ phải sửa gì.').waitFor();
    await report.getByLabel('Số, ký hiệu (nếu đã có)').fill('15/BC-UBND');
    expect([await faultsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);
    await report.getByRole('button', { name: 'Ký báo cáo' }).click();
    await phone.getByText('Đã ký. Báo cáo đang được gửi.').waitFor();
    await report.waitFor({ state: 'detached' });

    const coordinator = await audience.visit({ as: sides[0].coordinator });
    await coordinator.goto(`/reviews/${reviewId}`);
    await coordinator
      .getByText(/15\/BC-UBND/)
      .first()
      .waitFor();
  });

  it('returns an explanation with what is missing, accepts it until a day when it comes again, and the agency reads both', async () => {
    const { sides, agreement, tasks } = reviewed;
    const path = `/assignments/${tasks[0]?.assignments[0].id}`;
    const [leader, agency] = [await audience.door.as(sides[0].viceChair), await audience.door.as(sides[0].focalPoint)];
    await leader.post(`/api${path}/explanations`).send({ question: 'Vì sao chưa tổ chức?', dueDate: '2026-11-27' }).expect(200);
    const { body } = await agency.get(`/api${path}`).expect(200);
    const explain = (answer: string) =>
      agency.post(`/api${path}/explanations/${body.explanations[0].id}/answer`).send({ answer }).expect(200);
    await explain('Chờ bố trí vốn.');

    const phone = await audience.visit({ as: sides[0].viceChair, width: 360 });
    await phone.goto(`/portfolio/${agreement.code}`);
    const waiting = phone.getByRole('region', { name: 'Chờ ý kiến của tôi' });
    await waiting.getByText('Giải trình: “Chờ bố trí vốn.”').waitFor();
    await waiting.getByRole('button', { name: /^Xem xét giải trình/ }).click();
    await waiting.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await waiting.getByText('Cần ghi rõ phải bổ sung gì.').waitFor();
    expect([await faultsOf(phone), await overflowOf(phone)]).toEqual([[], 0]);
    await waiting.getByLabel('Ý kiến').fill('Nêu rõ nguồn vốn.');
    await waiting.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await phone.getByText('Đã cho ý kiến về giải trình').waitFor();
    await waiting.waitFor({ state: 'detached' });
    const page = await audience.visit({ as: sides[0].focalPoint });
    await page.goto(path);
    const explanations = page.getByRole('region', { name: 'Giải trình' });
    await explanations.getByText(/Nêu rõ nguồn vốn\./).waitFor();

    await explain('Vốn sự nghiệp, cấp trong tháng 12.');
    await phone.reload();
    await waiting.getByRole('button', { name: /^Xem xét giải trình/ }).click();
    await waiting.getByRole('button', { name: 'Chấp nhận giải trình' }).click();
    await waiting.getByText('Cần chọn ngày để chấp nhận.').waitFor();
    await waiting.getByLabel('Chấp nhận: ngừng nhắc đến hết ngày').fill('31/12/2026');
    await waiting.getByRole('button', { name: 'Chấp nhận giải trình' }).click();
    await waiting.waitFor({ state: 'detached' });

    await page.reload();
    await explanations.getByText('Được chấp nhận: không nhắc đến hết ngày 31/12/2026').waitFor();
  });

  it('lets a delegate read the same, who is told whose it is and has nothing to decide', async () => {
    const { stage } = audience.door;
    const reader = await aPerson(stage, { offices: [] });
    await aMembership(stage, reader.personId as string, people().viceChairOffice, { kind: 'delegate' });
    const page = await audience.visit({ as: reader });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Thỏa thuận Phó Chủ tịch phụ trách' }).waitFor();
    await page.getByRole('region', { name: 'Từng thỏa thuận' }).getByRole('link').first().waitFor();
    expect(await page.getByRole('button', { name: /Đôn đốc|Quyết định|Ký/ }).count()).toBe(0);
  });
});
