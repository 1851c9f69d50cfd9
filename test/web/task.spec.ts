import type { Actor } from '@dondoc/kernel';
import type { Page } from 'playwright-core';
import { type Agreement, anAgency, anAgreement, aTask, type Task, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

/** Today is Monday, 23 November 2026. */
describeInChromium('A task in the browser', () => {
  let audience: Audience;
  let agreement: Agreement;
  let festival: Task;
  let school: Task;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    await anAgency(stage, { locality: side(0).locality, nameVi: 'Sở Du lịch', nameEn: 'Department of Tourism' });
    festival = await aTask(stage, { agreement, dueDate: '2026-11-10', title: 'Ngày hội văn hóa năm 2026', state: 'not_started' });
    school = await aTask(stage, { agreement, dueDate: '2027-03-30', title: 'Chia sẻ học liệu số' });
    await say(side(1).focalPoint, festival, {
      state: 'submitted_as_done',
      results: 'Đã tổ chức phần của chúng tôi.',
      internalNote: 'Chi vượt dự toán.',
    });
    await say(side(1).focalPoint, school, { results: 'Đã gửi 40 học liệu.', internalNote: 'Chưa rõ bản quyền.' });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const side = (index: number) => agreement.sides[index] as Agreement['sides'][number];
  const nameOf = (index: number) => `Tỉnh ${side(index).locality.code}`;
  const idOf = (task: Task, index = 0) => task.assignments[index]?.id as string;
  const say = async (actor: Actor, task: Task, report: object) => {
    const index = actor === side(1).focalPoint ? 1 : 0;
    await (await audience.door.as(actor))
      .post(`/api/assignments/${idOf(task, index)}/reports`)
      .send(report)
      .expect(200);
  };
  const open = async (actor: Actor, task: Task, width = 1280) => {
    const page = await audience.visit({ as: actor, width });
    await page.goto(`/assignments/${idOf(task)}`);
    await page.getByRole('heading', { level: 1, name: /./ }).waitFor();
    return page;
  };

  it('stands over both sides, says in words where they contradict each other, and keeps what is internal apart', async () => {
    const page = await audience.visit({ as: side(0).focalPoint, width: 360 });
    await page.goto('/my-work');
    await page.getByRole('link', { name: festival.code }).click();
    await page.getByRole('heading', { level: 1, name: 'Ngày hội văn hóa năm 2026' }).waitFor();
    await page.getByText(`Hai bên trái ngược nhau: ${nameOf(1)} báo đã xong, ${nameOf(0)} chưa bắt đầu.`).waitFor();
    const history = page.getByRole('region', { name: 'Lịch sử hai bên' });
    await history.getByText('Đã tổ chức phần của chúng tôi.').waitFor();
    expect(await history.getByText('Chi vượt dự toán.').count()).toBe(0);

    await page.getByRole('link', { name: `Mở phần việc của ${nameOf(0)}` }).click();
    await page.getByLabel('Kết quả thực hiện').fill('Đã chọn địa điểm.');
    await page.getByLabel('Ghi chú nội bộ', { exact: true }).fill('Chờ kinh phí quý IV.');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Thư nhắc về việc này dừng lại').waitFor();
    await page.goto(`/tasks/${encodeURIComponent(festival.code)}`);
    const own = history.getByRole('listitem').filter({ hasText: 'Đã chọn địa điểm.' });
    await own.getByText('Ghi chú nội bộ — bên kia không thấy').waitFor();
    await own.getByText('Chờ kinh phí quý IV.').waitFor();
    expect(await page.getByText('trái ngược').count()).toBe(0);
    const theirs = page.getByRole('region', { name: nameOf(1), exact: true });
    await theirs.getByText('đã trình hoàn thành').waitFor();
    await page
      .getByRole('region', { name: nameOf(0), exact: true })
      .getByText('đang thực hiện quá hạn')
      .waitFor();
  });

  it('is explained: asked, answered from a draft that was kept, accepted until a day; then nobody is reminded', async () => {
    const coordinator = await open(side(0).coordinator, festival);
    const explanations = coordinator.getByRole('region', { name: 'Giải trình' });
    await explanations.getByRole('button', { name: 'Yêu cầu giải trình vì quá hạn' }).click();
    await explanations.getByLabel('Cần giải trình điều gì').fill('Vì sao chưa tổ chức?');
    await explanations.getByLabel('Giải trình trước hết ngày').fill('27/11/2026');
    await explanations.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await coordinator.getByText('Đã gửi yêu cầu giải trình').waitFor();
    await explanations.getByText('chờ giải trình').waitFor();
    expect(await explanations.getByRole('button', { name: 'Yêu cầu giải trình vì quá hạn' }).count()).toBe(0);

    const agency = await open(side(0).focalPoint, festival, 360);
    await agency.getByLabel('Nội dung giải trình').fill('Chờ bố trí vốn, xong trong tháng 12.');
    await agency.reload();
    expect(await agency.getByLabel('Nội dung giải trình').inputValue()).toBe('Chờ bố trí vốn, xong trong tháng 12.');
    await agency.getByRole('button', { name: 'Gửi giải trình' }).click();
    await agency.getByText('đã giải trình, chờ quyết định').waitFor();

    await coordinator.reload();
    await explanations.getByRole('button', { name: 'Chấp nhận giải trình' }).click();
    await explanations.getByLabel('Không nhắc đến hết ngày').fill('31/12/2026');
    await explanations.getByRole('button', { name: 'Chấp nhận giải trình' }).click();
    await explanations.getByText('Được chấp nhận: không nhắc đến hết ngày 31/12/2026').waitFor();
    const reminders = coordinator.getByRole('region', { name: 'Nhắc việc: khi nào, vì sao' });
    await reminders.getByText('Không nhắc về thời hạn nhiệm vụ đến hết ngày 31/12/2026: giải trình đã được chấp nhận.').waitFor();
    await reminders.getByText('04/01/2027').first().waitFor();
  });

  it('is paused from a form that was overtaken: both versions are seen, and it is sent again', async () => {
    const page = await open(side(0).viceChair, school, 360);
    const decisions = page.getByRole('region', { name: 'Quyết định' });
    await decisions.getByRole('button', { name: 'Tạm dừng' }).click();
    await decisions.getByLabel('Lý do').fill('Chờ văn bản của Bộ.');
    const coordinator = await open(side(0).coordinator, school);
    const agencies = coordinator.getByRole('region', { name: 'Quyết định' });
    await agencies.getByRole('button', { name: 'Đổi cơ quan thực hiện' }).click();
    await agencies.getByLabel(/^Phối hợp/).click();
    await coordinator.getByRole('option', { name: 'Sở Du lịch' }).click();
    expect(await coordinator.getByRole('option', { name: `Sở ${side(1).department.code}`, exact: true }).count()).toBe(0);
    await coordinator.keyboard.press('Escape');
    await agencies.getByRole('button', { name: 'Đổi cơ quan thực hiện' }).click();
    await coordinator.getByText('Đã đổi cơ quan thực hiện').waitFor();

    await decisions.getByRole('button', { name: 'Tạm dừng' }).click();
    const conflict = decisions.getByRole('alert');
    await conflict.getByText('Nhiệm vụ vừa được người khác thay đổi').waitFor();
    await conflict.getByText(/Phối hợp: Sở Du lịch/).waitFor();
    expect(await decisions.getByLabel('Lý do').inputValue()).toBe('Chờ văn bản của Bộ.');
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await decisions.getByRole('button', { name: 'Tạm dừng' }).click();
    await page.getByText('Đã tạm dừng nhiệm vụ').waitFor();
    await page
      .getByRole('region', { name: 'Nhắc việc: khi nào, vì sao' })
      .getByText(/nhiệm vụ đang tạm dừng/)
      .first()
      .waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('409')]);

    await decisions.getByRole('button', { name: 'Tiếp tục nhiệm vụ' }).click();
    await decisions.getByRole('button', { name: 'Tiếp tục nhiệm vụ' }).click();
    await page.getByText('Nhiệm vụ được tiếp tục').waitFor();
  });

  it('has a directive withdrawn by keyboard, and is closed with its document only, with the refusal beside the field', async () => {
    const leader = await audience.door.as(side(0).viceChair);
    await leader
      .post(`/api/assignments/${idOf(school)}/directives`)
      .send({ text: 'Khẩn trương.', dueDate: '2026-12-04' })
      .expect(200);
    const page = await open(side(0).viceChair, school);
    const directives = page.getByRole('region', { name: 'Chỉ đạo, đôn đốc' });
    for (const _ of ['asked', 'done']) {
      await directives.getByRole('button', { name: 'Rút ý kiến chỉ đạo' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
    }
    await directives.getByText('đã rút').waitFor();

    const decisions = page.getByRole('region', { name: 'Quyết định' });
    await decisions.getByRole('button', { name: 'Kết thúc vì không còn áp dụng' }).click();
    await decisions.getByLabel(/^Văn bản quyết định/).fill('  ');
    await decisions.getByRole('button', { name: 'Kết thúc vì không còn áp dụng' }).click();
    await decisions.getByText('Văn bản quyết định: chưa nhập.').waitFor();
    await decisions.getByLabel(/^Văn bản quyết định/).fill('Quyết định 12/QĐ-UBND ngày 20/11/2026');
    await decisions.getByRole('button', { name: 'Kết thúc vì không còn áp dụng' }).click();
    await page.getByText('Đã kết thúc nhiệm vụ').waitFor();
    await decisions.getByText('Ở trạng thái này không có quyết định nào để ghi.').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);

    await page.goto(`/tasks/${school.id}`);
    const history = page.getByRole('region', { name: 'Lịch sử hai bên' });
    await history.getByText('Rút ý kiến chỉ đạo').waitFor();
    await history.getByText('Quyết định 12/QĐ-UBND ngày 20/11/2026').waitFor();
    expect((await kinds(history)).slice(0, 3)).toEqual(['Kết thúc, không còn áp dụng', 'Rút ý kiến chỉ đạo', 'Ý kiến chỉ đạo, đôn đốc']);
    await page.getByRole('link', { name: 'Nội dung hợp tác 1' }).click();
    await page.waitForURL(/\/agreements\/.*#/);
    // Its due date stands in the timeline as well; the tree comes last.
    await page.getByRole('link', { name: 'Chia sẻ học liệu số' }).last().waitFor();
  });

  it('is given to an agency of the own side by its coordinator, where that side has given it to nobody', async () => {
    const [commitment, theirs] = [agreement.commitments[0], agreement.parties[1]];
    const assignments = [{ partyId: theirs?.id, leadAgencyId: side(1).department.id, dueDate: '2027-03-30' }];
    const wanted = { commitmentId: commitment?.id, title: 'Trao đổi cán bộ thư viện', kind: 'dated', assignments };
    const coordinator = await audience.door.as(side(1).coordinator);
    const { body } = await coordinator.post('/api/commitments/tasks').send({ tasks: [wanted] });
    const path = `/tasks/${body.tasks[0].id}`;

    const page = await audience.visit({ as: side(0).coordinator, width: 360 });
    await page.goto(path);
    await page.getByText('Bên này chưa giao việc cho cơ quan nào.').waitFor();
    await page.getByRole('button', { name: 'Giao việc cho cơ quan' }).click();
    const form = page.getByRole('form', { name: 'Giao việc cho cơ quan' });
    await form
      .getByLabel(/chủ trì/i)
      .first()
      .click();
    await page.getByRole('option', { name: `Sở ${side(0).department.code}`, exact: true }).click();
    await form
      .getByLabel(/phối hợp/i)
      .first()
      .click();
    await page.getByRole('option', { name: 'Sở Du lịch' }).click();
    await page.keyboard.press('Escape');
    await form.getByLabel('Thời hạn').fill('31/03/2027');
    await page.getByRole('button', { name: 'Tiếp theo' }).waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.getByText('Đã giao nhiệm vụ.').waitFor();
    const own = page.getByRole('region', { name: nameOf(0), exact: true });
    await own.getByText('Sở Du lịch').waitFor();
    await own.getByText('31/03/2027').waitFor();

    const agency = await audience.visit({ as: side(0).focalPoint });
    await agency.goto('/my-work');
    await agency.getByRole('link', { name: 'Trao đổi cán bộ thư viện' }).waitFor();
  });
});

const kinds = (history: ReturnType<Page['getByRole']>) => history.locator('li strong').allInnerTexts();
