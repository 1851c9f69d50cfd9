import { readFileSync } from 'node:fs';
import { RemindersService } from '@dondoc/reminders';
import type { Page } from 'playwright-core';
import { anOffice, aPerson, aTask, type Task, theCalendar } from '../builders';
import { Audience, faultsOf } from '../support/browser';
import { describeInChromium } from '../support/needs';

jest.setTimeout(180_000);

describeInChromium('The administrator', () => {
  let audience: Audience;
  let task: Task;
  const side = (n: 0 | 1) => task.agreement.sides[n] as Task['agreement']['sides'][0];

  beforeAll(async () => {
    audience = await Audience.open({ at: '2026-11-23T02:00:00.000Z' });
    const { stage } = audience.door;
    await theCalendar(stage);
    await stage.sql(`delete from calendar_day where extract(year from date) = 2027`);
    await stage.sql(`delete from calendar_year where year = 2027`);
    task = await aTask(stage, { dueDate: '2026-11-25', title: 'Tổ chức hội nghị xúc tiến' });
    await stage.sql(`update subject set next_rung_on = '2026-11-23'`);
    await stage.get(RemindersService).issueDue();
    await stage.sql(
      `update message set state = 'bounced', reason = '550 5.1.1 no such user', attempts = 1
      where person_id = $1`,
      [side(0).focalPoint.personId],
    );
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  it('drafts a cycle and sees every mail of a year before it takes effect, with what is uncertain', async () => {
    const page = await audience.visit({ as: side(0).administrator });
    await page.goto('/administration');
    await page.getByRole('main').getByRole('link', { name: 'Chu kỳ đánh giá', exact: true }).click();
    await page.getByRole('link', { name: 'Lập chu kỳ' }).click();
    await page.getByLabel('Tên chu kỳ (tiếng Việt)').fill('Đánh giá hằng quý');
    await page.getByLabel('Tên chu kỳ (tiếng Anh)').fill('Quarterly review');
    await page.getByRole('radio', { name: 'Hằng quý' }).check();
    const ladders = page.getByRole('region', { name: 'Thang nhắc việc' });
    await ladders.getByRole('checkbox', { name: 'Chu kỳ có thang riêng' }).check();
    await ladders.getByRole('button', { name: 'Bỏ mốc 1', exact: true }).click();
    await ladders.getByText('Có thang riêng: Cập nhật tiến độ kỳ đánh giá.').waitFor();
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đánh giá hằng quý, bản 1' }).waitFor();
    await page.getByText('· bản đầu tiên ·').waitFor();
    await page.getByRole('region', { name: 'Cập nhật tiến độ kỳ đánh giá' }).getByRole('listitem').first().getByText('7 ngày').waitFor();
    await page.getByRole('button', { name: 'Tính các thư dự kiến' }).click();
    await page.getByRole('heading', { name: 'Thư dự kiến, theo ngày' }).waitFor();
    await page.getByRole('heading', { name: 'Cần lưu ý' }).waitFor();
    await page.getByText(/^Quý I\/2027: mở/i).waitFor();
    await page.getByText(/30\/11\/2026: \d+ mục/).click();
    await page.locator('details[open]').getByText('điểm tin của Phó Chủ tịch').first().waitFor();
  });

  it('proposes the calendar of a year that is missing, puts a day into it and publishes it with its notice', async () => {
    const page = await audience.visit({ as: side(0).administrator, width: 360 });
    await page.goto('/calendar/2027');
    await page.getByText('chưa có').first().waitFor();
    await page.getByRole('button', { name: 'Lập lịch dự kiến năm 2027' }).click();
    await page.getByText(/Đã ghi: thêm \d+/).waitFor();
    await page.getByText('dự kiến', { exact: true }).waitFor();
    await page.getByLabel('Ngày *', { exact: true }).fill('31/12/2027');
    await page.getByLabel('Tên ngày (tiếng Việt)').fill('Nghỉ bù');
    await page.getByLabel('Tên ngày (tiếng Anh)').fill('Day off in lieu');
    await page.getByLabel('Loại').selectOption('compensatory');
    await page.getByRole('button', { name: 'Ghi vào lịch' }).click();
    await page.getByText('31/12/2027').first().waitFor();
    await page.getByLabel('Văn bản', { exact: false }).last().fill('Thông báo số 1/TB-BNV');
    await page.getByRole('button', { name: 'Công bố lịch năm 2027' }).click();
    await page.getByText('đã công bố', { exact: true }).waitFor();
  });

  it('proposes the cycle now that the year is there, and the other side approves', async () => {
    const page = await audience.visit({ as: side(0).administrator });
    await page.goto('/cycles');
    await page.getByRole('link', { name: 'Đánh giá hằng quý, bản 1' }).click();
    await page.getByRole('button', { name: 'Đề nghị áp dụng' }).click();
    await page.getByText('Đã đề nghị; bên kia cần phê duyệt.').waitFor();
    await page.getByRole('button', { name: 'Phê duyệt' }).click();
    await page.getByText('Người đề xuất không tự phê duyệt.').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('403')]);

    const other = await audience.visit({ as: side(1).administrator });
    await other.goto(new URL(page.url()).pathname);
    await other.getByText('chờ phê duyệt', { exact: true }).waitFor();
    await other.getByRole('button', { name: 'Phê duyệt' }).click();
    await other.getByText('đang áp dụng', { exact: true }).waitFor();
  });

  it('sees in the mail log what came back and why, and has it sent again', async () => {
    const page = await audience.visit({ as: side(0).administrator });
    await page.goto('/mails');
    await page.getByLabel('Trạng thái').selectOption('bounced');
    await page.getByText('Lý do: 550 5.1.1 no such user').waitFor();
    expect(new URL(page.url()).search).toBe('?state=bounced');
    await page.getByRole('button', { name: 'Tải về' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Nhật ký gửi thư: CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('Nhật ký gửi thư 2026-11-23.csv');
    const rows = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(rows[0]).toContain('Người nhận,Địa chỉ,');
    expect(rows.slice(1)).toEqual([expect.stringContaining('bị trả lại,')]);
    await page.getByText('Đã tải tệp Nhật ký gửi thư 2026-11-23.csv').waitFor();
    await page.getByRole('button', { name: /^Gửi lại thư tới/ }).click();
    await page.getByText('Thư sẽ được gửi lại.').waitFor();
    await page.getByText('Không có thư nào').waitFor();
    await page.goto('/journal?kind=message.resent');
    await page.getByText('gửi lại thư').last().waitFor();
    await page.getByText(/với tư cách/).waitFor();
  });

  it('changes a ladder by keyboard and is told what changes, is refused what may not be, and goes back to default', async () => {
    const page = await audience.visit({ as: side(0).administrator, width: 360 });
    await page.goto('/administration');
    await page.getByRole('main').getByRole('link', { name: 'Thang nhắc việc và giới hạn', exact: true }).press('Enter');
    await page.getByLabel('Loại việc').selectOption('dueDate');
    const ladder = page.getByRole('region', { name: 'Thời hạn của nhiệm vụ' });
    await ladder.getByText('theo mặc định của hệ thống').waitFor();
    await ladder.getByText('15 ngày làm việc trước thời hạn: nhắc cơ quan thực hiện').waitFor();
    await ladder.getByText('7 ngày làm việc sau thời hạn: thông báo để biết cho cơ quan thường trực bên kia').waitFor();
    await ladder.getByRole('button', { name: 'Sửa thang' }).press('Enter');
    await ladder.getByRole('button', { name: 'Bỏ mốc 1', exact: true }).press('Enter');
    await ladder.getByText('Bỏ: 15 ngày làm việc trước thời hạn: nhắc cơ quan thực hiện').waitFor();
    await ladder.getByRole('button', { name: 'Thêm mốc' }).press('Enter');
    const added = ladder.getByRole('group', { name: 'Mốc 11' });
    await added.getByLabel('Báo cho').selectOption('viceChair');
    await added.getByLabel('Số ngày làm việc').fill('7');
    await ladder.getByRole('button', { name: 'Lưu thang' }).press('Enter');
    await ladder
      .getByRole('alert')
      .getByText(/Mốc thứ \d+: trùng với một mốc trước/)
      .waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    const twice = ladder.getByRole('group').filter({ has: page.getByRole('alert') });
    await twice.getByLabel('Số ngày làm việc').fill('10');
    await ladder.getByText('Thêm: 10 ngày làm việc sau thời hạn: báo cáo Phó Chủ tịch').waitFor();
    await ladder.getByRole('button', { name: 'Lưu thang' }).press('Enter');
    await page.getByText('Đã lưu thang: thêm 1, bỏ 1.').waitFor();
    await ladder.getByText('do địa phương đặt').waitFor();
    await ladder.getByRole('button', { name: 'Về mặc định' }).press('Enter');
    await ladder.getByText('Thêm: 15 ngày làm việc trước thời hạn: nhắc cơ quan thực hiện').waitFor();
    await ladder.getByRole('button', { name: 'Đồng ý, về mặc định' }).press('Enter');
    await ladder.getByText('theo mặc định của hệ thống').waitFor();

    const limits = page.getByRole('region', { name: 'Giới hạn gia hạn' });
    await limits.getByLabel('Số lần gia hạn nhiều nhất').fill('1');
    await limits.getByRole('button', { name: 'Lưu giới hạn' }).click();
    await limits.getByRole('alert').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await limits.getByLabel('Số lần cơ quan thường trực được quyết định').fill('1');
    await limits.getByRole('button', { name: 'Lưu giới hạn' }).click();
    await page.getByText('Đã lưu giới hạn gia hạn.').waitFor();
    const silence = page.getByRole('region', { name: 'Khi nào im lặng là tín hiệu' });
    await silence.getByLabel('Không có cập nhật sau (ngày)').fill('15');
    await silence.getByRole('button', { name: `Lưu cho ${task.agreement.code}` }).click();
    await page.getByText('Đã lưu.', { exact: true }).waitFor();

    const other = await audience.visit({ as: side(1).administrator });
    await other.goto('/ladders?kind=dueDate');
    await other.getByText('theo mặc định của hệ thống').waitFor();
    expect(await other.getByLabel('Không có cập nhật sau (ngày)').inputValue()).toBe('20');
  });

  it('opens an agency and an office, takes somebody in who chooses a password and comes in, and lets them go again', async () => {
    const page = await audience.visit({ as: side(0).administrator, width: 360 });
    await page.goto('/administration');
    await page.getByRole('main').getByRole('link', { name: 'Cơ quan, chức vụ', exact: true }).press('Enter');
    await page.getByLabel('Tên cơ quan (tiếng Việt)').fill('Sở Dân tộc và Tôn giáo');
    await page.getByLabel('Tên cơ quan (tiếng Anh)').fill('Department of Ethnic and Religious Affairs');
    await page.getByLabel('Mã', { exact: false }).last().fill(side(0).department.code);
    await page.getByRole('button', { name: 'Thêm cơ quan' }).press('Enter');
    await page.getByText(/đã thuộc về một cơ quan khác/).waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
    await page.getByLabel('Mã', { exact: false }).last().fill('SDTTG');
    await page.getByRole('button', { name: 'Thêm cơ quan' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Sở Dân tộc và Tôn giáo/ }).waitFor();
    await page.getByText('Không có sáp nhập, chia tách hay đổi tên nào được ghi.').waitFor();
    await page.getByLabel('Tên chức vụ (tiếng Việt)').fill('Chuyên viên đầu mối');
    await page.getByLabel('Tên chức vụ (tiếng Anh)').fill('Liaison officer');
    await page.getByRole('button', { name: 'Lập chức vụ' }).press('Enter');
    await page.getByText('chưa có người giữ').waitFor();
    const mailbox = page.getByRole('listitem').filter({ hasText: 'Chuyên viên đầu mối' });
    await mailbox.getByLabel('Hộp thư của chức vụ').fill('vanthu@sdttg.example.vn');
    await mailbox.getByRole('button', { name: 'Lưu hộp thư: Chuyên viên đầu mối' }).press('Enter');
    await page.getByText('Đã lưu hộp thư.').waitFor();
    await page.goto('/agencies?q=dan+toc');
    await page.getByRole('link', { name: 'Sở Dân tộc và Tôn giáo' }).waitFor();
    expect(await downloaded(page)).toEqual([expect.stringContaining('Sở Dân tộc và Tôn giáo')]);

    await page.goto('/people');
    await page.getByLabel('Họ và tên').fill('Lò Thị Mai');
    await page.getByLabel('Địa chỉ thư điện tử').fill('mai@sdttg.example.vn');
    await page.getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lò Thị Mai' }).waitFor();
    await page.getByText('Chưa giữ chức vụ nào: người này').waitFor();
    await page.getByRole('combobox', { name: 'Chức vụ được giao' }).fill('dan toc');
    await page
      .getByRole('option', { name: /Chức vụ/ })
      .first()
      .waitFor({ state: 'hidden' });
    await page.getByRole('option', { name: /Chuyên viên đầu mối, Sở Dân tộc/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'phụ trách, quyền' }).check();
    await page.getByRole('button', { name: 'Giao chức vụ' }).press('Enter');
    await page.getByText('Đã giao chức vụ.').waitFor();
    await page.getByText('Cán bộ đầu mối · phụ trách, quyền · từ 23/11/2026').waitFor();
    await page.getByRole('button', { name: 'Hiện liên kết mời' }).press('Enter');
    const address = await page.getByLabel('Liên kết mời').inputValue();
    await page.goto('/people?standing=neverSignedIn');
    await page.getByRole('link', { name: 'Lò Thị Mai' }).waitFor();

    const invited = await audience.visit({ width: 360 });
    await invited.goto(address);
    await invited.getByRole('heading', { level: 1 }).waitFor();
    expect(await faultsOf(invited)).toEqual([]);
    await invited.getByLabel('Mật khẩu mới').fill('ngan');
    await invited.getByLabel('Nhập lại mật khẩu').fill('ngan');
    await invited.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await invited
      .getByText(/12 ký tự/)
      .nth(1)
      .waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu']) await invited.getByLabel(label).fill('mot cau that dai de nho');
    await invited.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await invited.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await invited.goto(address);
    await invited.reload();
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu']) await invited.getByLabel(label).fill('mot cau that dai de nho');
    await invited.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await invited.getByText('Liên kết đăng nhập không còn hiệu lực.').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('403')]);

    await page.goto('/people?q=lo+thi+mai');
    await page.getByRole('link', { name: 'Lò Thị Mai' }).waitFor();
    expect(await downloaded(page)).toEqual([expect.stringContaining('mai@sdttg.example.vn')]);
    await page.getByRole('link', { name: 'Lò Thị Mai' }).press('Enter');
    await page.getByText(/đăng nhập gần nhất lúc/).waitFor();
    await page.getByLabel('Vắng từ ngày').fill('24/11/2026');
    await page.getByLabel('Đến hết ngày *', { exact: true }).fill('30/11/2026');
    await page.getByRole('combobox', { name: 'Người thay' }).fill('nguyen');
    await page.getByRole('option', { name: /^Lò Thị Mai/ }).waitFor({ state: 'hidden' });
    await page
      .getByRole('option', { name: /^Nguyễn Văn/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    await page.getByText('24/11/2026 – 30/11/2026', { exact: true }).waitFor();
    await page.getByText(/người thay: Nguyễn Văn/).waitFor();
    await page.getByLabel('Vắng từ ngày').fill('30/11/2026');
    await page.getByLabel('Đến hết ngày *', { exact: true }).fill('01/12/2026');
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    await page.getByRole('alert').getByText('Thời gian này trùng với một lần vắng mặt đã ghi.').waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
    await page.context().setOffline(true);
    await page.getByLabel('Đến hết ngày *', { exact: true }).fill('02/12/2026');
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    await page.getByRole('alert').getByText('Không kết nối được với máy chủ.').waitFor();
    await page.context().setOffline(false);
    audience.complaints.splice(0);
    await page.getByRole('button', { name: /^Kết thúc: Chuyên viên/ }).click();
    await page.getByRole('button', { name: 'Kết thúc chức vụ' }).click();
    await page.getByText('Chưa giữ chức vụ nào: người này').waitFor();
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page.getByRole('button', { name: 'Đồng ý, khóa' }).click();
    await page.getByText('đã khóa', { exact: true }).waitFor();
    await invited.goto('/my-work');
    await invited.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    audience.complaints.splice(0);

    const other = await audience.visit({ as: side(1).administrator });
    await other.goto(new URL(page.url()).pathname);
    await other.getByText('Không tìm thấy trang này').first().waitFor();
    audience.complaints.splice(0);
  });

  it('sees what is still to be set up, goes to where it is done, and the list folds once all is done', async () => {
    const { stage } = audience.door;
    await stage.sql('update party set overseeing_office_id = null where locality_id = $1', [side(0).locality.id]);
    const page = await audience.visit({ as: side(0).administrator, width: 360 });
    await page.goto('/administration');
    const list = page.getByRole('region', { name: 'Chuẩn bị ban đầu' });
    const line = (words: string) => list.getByRole('listitem').filter({ hasText: words });
    await list.getByText(/^Đã xong \d+ việc$/).press('Enter');
    await line('Mỗi thỏa thuận có chu kỳ đánh giá').getByText('xong', { exact: true }).waitFor();
    await line('Mỗi thỏa thuận có Phó Chủ tịch').getByText('chưa xong').waitFor();
    await line('Mỗi thỏa thuận có Phó Chủ tịch').getByText(`Còn thiếu: ${task.agreement.code}`).waitFor();
    await line('Có người quản trị thứ hai').getByText('chưa xong').waitFor();
    await line('Mỗi thỏa thuận có Phó Chủ tịch').getByRole('link', { name: 'Mở: Đầu mối của các thỏa thuận' }).press('Enter');
    await page.getByRole('combobox', { name: 'Phó Chủ tịch phụ trách' }).fill('viceChair');
    await page.getByRole('option', { name: 'Chức vụ viceChair' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Lưu cho ${task.agreement.code}` }).press('Enter');
    await page.getByText('Đã lưu. Việc tổng hợp').waitFor();

    const office = await anOffice(stage, { agency: side(0).peoplesCommittee, role: 'administrator' });
    await aPerson(stage, { offices: [office] });
    await stage.sql(`update message set state = 'sent', sent_at = app_now() where id = (select id from message order by id limit 1)`);
    await page.goto('/administration');
    const folded = page.getByText('Chuẩn bị ban đầu: đã xong cả 10 việc');
    await folded.waitFor();
    expect(await page.getByText('Có người quản trị thứ hai').isVisible()).toBe(false);
    await folded.press('Enter');
    await page.getByText('Có người quản trị thứ hai').waitFor();
  });

  it('sees how the engine does', async () => {
    const page = await audience.visit({ as: side(0).administrator });
    await page.goto('/engine');
    await page.getByRole('heading', { level: 1, name: /Tình trạng bộ máy/ }).waitFor();
    await page.getByText('lịch làm việc 2026 đã công bố').waitFor();
    await page.getByText('Số liệu của địa phương mình.').waitFor();
    const operators = await audience.visit({ as: side(0).operator });
    await operators.goto('/');
    await operators.getByRole('heading', { level: 1, name: 'Quản trị' }).waitFor();
    expect(await operators.getByRole('main').getByRole('listitem').count()).toBe(2);
    await operators.goto('/engine');
    await operators.getByRole('table').waitFor();
    expect(await operators.getByRole('navigation').getByRole('link').count()).toBe(1);
  });

  it('is told that a page is not theirs when they hold no office for it', async () => {
    const page = await audience.visit({ as: side(0).focalPoint });
    await page.goto('/administration');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
    await page.goto('/engine');
    await page.getByRole('alert').waitFor();
    audience.complaints.splice(0);
  });
});

/** The rows of the list on the page, as a file has them, below its heading. */
async function downloaded(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Tải về' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  return rows.slice(1);
}
