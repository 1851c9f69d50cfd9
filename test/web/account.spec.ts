import { SessionsService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import { anAgreement, type Side } from '../builders';
import { Audience, faultsOf, overflowOf, settled, typeDay } from '../support/browser';
import { describeInChromium } from '../support/needs';

const [PASSWORD, NEW] = ['mật khẩu đủ dài 2026', 'một mật khẩu khác 2026'];

jest.setTimeout(180_000);

describeInChromium('One’s own account in the browser', () => {
  let audience: Audience;
  let side: Side;
  const viceChair = () => side.viceChair as Actor;

  beforeAll(async () => {
    audience = await Audience.open();
    const { stage } = audience.door;
    [side] = (await anAgreement(stage)).sides as [Side];
    await stage.get(SessionsService).setPassword(Actor.system(), { personId: viceChair().personId as Id, password: PASSWORD });
  });
  afterAll(() => audience?.close());
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  it('signs out elsewhere, changes the password after a wrong try, and stays signed in here', async () => {
    const elsewhere = await audience.visit({ as: viceChair() });
    const page = await audience.visit({ as: viceChair() });
    await page.goto('/portfolio');
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    const sessions = page.getByRole('region', { name: 'Nơi đang đăng nhập' });
    await sessions.getByText('phiên này').waitFor();
    await sessions.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click();
    await page.getByText('Đã đăng xuất mọi nơi khác.').waitFor();
    await elsewhere.goto('/portfolio');
    await elsewhere.getByRole('heading', { name: 'Đăng nhập' }).waitFor();

    await page.getByText('Từ 12 đến 200 ký tự').waitFor();
    await page.getByLabel(/^Mật khẩu hiện tại/).fill('không phải mật khẩu');
    await page.getByLabel(/^Mật khẩu mới/).fill(NEW);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Mật khẩu hiện tại không đúng.').waitFor();
    await page.getByLabel(/^Mật khẩu hiện tại/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu.').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
  });

  it('makes a token for a program, which is shown once, and revokes it', async () => {
    const page = await audience.visit({ as: viceChair(), width: 360 });
    await page.goto('/account');
    const tokens = page.getByRole('region', { name: 'Khóa truy cập cho phần mềm' });
    await tokens.getByLabel(/^Tên phần mềm/).fill('Kho dữ liệu');
    await tokens.getByRole('radio', { name: 'đọc, cập nhật việc của cơ quan mình' }).click();
    await typeDay(tokens.getByLabel(/^Ngày cuối còn hiệu lực/), '01/01/2029');
    await tokens.getByRole('button', { name: 'Tạo khóa' }).click();
    await tokens.getByText('Khóa có hạn từ hôm nay đến nhiều nhất một năm.').waitFor();
    await typeDay(tokens.getByLabel(/^Ngày cuối còn hiệu lực/), '31/12/2026');
    await tokens.getByRole('button', { name: 'Tạo khóa' }).click();
    const token = await tokens.getByLabel(/^Chỉ hiện lần này/).inputValue();
    const byToken = () => audience.door.guest().get('/api/session').set('Authorization', `Bearer ${token}`);
    expect((await byToken()).body.person.id).toBe(viceChair().personId);
    expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
    await page.reload();
    await tokens.getByText(/^dd_.*đọc, cập nhật việc của cơ quan mình · dùng lần cuối/).waitFor();
    expect(await tokens.getByText(token).count()).toBe(0);
    await tokens.getByRole('button', { name: 'Thu hồi khóa Kho dữ liệu' }).click();
    await page.getByText('Đã thu hồi khóa.').waitFor();
    await tokens.getByText(/^đã thu hồi/).waitFor();
    expect((await byToken()).status).toBe(401);
    expect(audience.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
  });

  it('lets somebody read the mail of the office for a time, instead of oneself, and ends it', async () => {
    const page = await audience.visit({ as: viceChair(), width: 360 });
    await page.goto('/account');
    const delegates = page.getByRole('region', { name: 'Người nhận thư thay tôi' });
    await delegates.getByRole('radio', { name: 'người được ủy quyền, thay cho tôi' }).click();
    await delegates.getByLabel(/^Người được ủy quyền/).fill(side.coordinator.name);
    await page.getByRole('option', { name: new RegExp(side.coordinator.name) }).click();
    await typeDay(delegates.getByLabel('Từ ngày'), '01/12/2026');
    await typeDay(delegates.getByLabel('Đến hết ngày'), '31/12/2026');
    await delegates.getByRole('button', { name: 'Ủy quyền nhận thư' }).click();
    await delegates.getByText('từ 01/12/2026 đến 31/12/2026').waitFor();
    const [row] = await audience.door.stage.sql('select delegate_mail as mail from person where id = $1', [viceChair().personId]);
    expect(row).toEqual({ mail: 'delegate' });
    await delegates.getByRole('button', { name: /^Chấm dứt ủy quyền cho/ }).click();
    await delegates.getByText('Chưa ủy quyền cho ai.').waitFor();
  });

  it('pauses reminders until a day, is told so, and wants the mail of the day after lunch', async () => {
    const page = await audience.visit({ as: viceChair() });
    await page.goto('/account');
    await page.getByRole('link', { name: 'Cài đặt thư' }).click();
    await page.getByText('Thư gửi từ 07:30 đến 17:00').waitFor();
    await typeDay(page.getByLabel('Tạm ngừng thư nhắc đến hết ngày'), '04/12/2026');
    await page.getByRole('radio', { name: '13:30' }).check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Thư nhắc đang tạm ngừng đến hết ngày 04/12/2026').waitFor();
    const [row] = await audience.door.stage.sql('select mail_time as time from person where id = $1', [viceChair().personId]);
    expect(row).toEqual({ time: '13:30' });
  });

  it.each([
    ['vi', 360],
    ['en', 1280],
  ] as const)('has no fault that axe can see (%s at %i), in the language that the person chose', async (language, width) => {
    const page = await audience.visit({ as: viceChair(), width });
    await page.goto('/account');
    const label = language === 'en' ? 'English' : 'Tiếng Việt';
    await page.getByRole('radio', { name: label }).click();
    await page.getByRole('heading', { level: 1, name: language === 'en' ? 'My account' : 'Tài khoản của tôi' }).waitFor();
    await settled(page);
    for (const path of ['/account', '/settings/mail']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([path, await faultsOf(page), await overflowOf(page)]).toEqual([path, [], 0]);
    }
    const anew = await audience.visit({ as: viceChair() });
    await anew.goto('/account');
    await anew.getByRole('heading', { level: 1, name: language === 'en' ? 'My account' : 'Tài khoản của tôi' }).waitFor();
  });
});
