import { anAgreement, aTask, type Task, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('A vice-chair', () => {
  let audience: Audience;
  let task: Task;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    await theCalendar(stage);
    task = await aTask(stage, { agreement: await anAgreement(stage), dueDate: '2026-11-10', title: 'Ngày hội văn hóa năm 2026' });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const path = () => `/assignments/${task.assignments[0].id}`;
  const people = () => task.agreement.sides[0] as Task['agreement']['sides'][number];

  it.each([
    { language: 'vi', width: 360 },
    { language: 'en', width: 1280 },
    { language: 'en', width: 360 },
    { language: 'vi', width: 1280 },
  ] as const)('begins the day with what is overseen, in $language at $width', async ({ language, width }) => {
    const page = await audience.visit({ as: people().viceChair, language, width });
    await page.goto('/');
    await page.waitForURL(/portfolio$/);
    await page.getByText(language === 'vi' ? '1 việc quá hạn trong 1 thỏa thuận' : '1 overdue item; agreements: 1').waitFor();
    const late = page.getByRole('region', { name: language === 'vi' ? 'Quá hạn, tính theo ngày làm việc' : 'Overdue, in working days' });
    await late.getByRole('link', { name: 'Ngày hội văn hóa năm 2026' }).waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
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
});
