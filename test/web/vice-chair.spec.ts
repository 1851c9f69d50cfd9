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
    await directives.getByLabel('Kết quả thực hiện chỉ đạo').fill('Đã tổ chức ngày 25/11.');
    await directives.getByRole('button', { name: 'Báo cáo đã thực hiện' }).click();
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
