import { loadConfig } from '@config/env';
import { migrate } from '@dondoc/database';
import { runQueueMigrations } from '@dondoc/jobs';
import { Actor, type Id } from '@dondoc/kernel';
import { CyclesService, decree09 } from '@dondoc/reviews';
import type { Page } from 'playwright-core';
import { type RunningWorker, start } from '../../apps/worker/src/application';
import { type Agreement, anAgreement, aTask, type Side, type Task, theCalendar } from '../builders';
import { Audience, faultsOf, overflowOf, typeDay } from '../support/browser';
import { describeInChromium } from '../support/needs';

const SYSTEM = Actor.system('spec');
const NEXT = 'Đi tới sự kiện kế tiếp';

jest.setTimeout(300_000);

describeInChromium('The time of the demonstration', () => {
  let audience: Audience;
  let worker: RunningWorker;
  let agreement: Agreement;
  let task: Task;
  const stage = () => audience.door.stage;
  const side = (n: 0 | 1) => agreement.sides[n] as Side;

  beforeAll(async () => {
    audience = await Audience.open({ at: '2026-11-16T02:00:00.000Z', demo: true });
    await migrate(stage().url, runQueueMigrations);
    await stage().sql('update clock set demonstration = true');
    await theCalendar(stage());
    agreement = await anAgreement(stage(), { code: 'HN-LDG-2023' });
    task = await aTask(stage(), { agreement, dueDate: '2026-12-31', title: 'Ngày hội văn hóa năm 2026' });
    const names = { agreementId: agreement.id, nameVi: 'Báo cáo quý', nameEn: 'Quarterly' };
    const cycles = stage().get(CyclesService);
    const { id } = await cycles.draft(SYSTEM, { ...names, rhythm: decree09('quarter', stage().today), activeFrom: stage().today });
    await cycles.propose(SYSTEM, id);
    await cycles.approve(SYSTEM, id);
    worker = await start(
      loadConfig({ DATABASE_URL: stage().url, DATA_DIR: stage().folder, SCHEDULES: 'off', LOG_LEVEL: 'silent', WORKER_CONCURRENCY: '2' }),
    );
  });
  afterAll(async () => {
    await worker?.close();
    await audience?.close();
  });
  afterEach(() => expect(audience.complaints.splice(0)).toEqual([]));

  const barOf = (page: Page) => page.getByRole('region', { name: 'Thời gian của bản trình diễn' });

  /** Presses and reads what the page says once the engine has come to rest. */
  async function press(page: Page, name = NEXT): Promise<string> {
    const bar = barOf(page);
    await bar.getByRole('button', { name, exact: true }).click();
    await bar.getByText(/^Đã tới /).waitFor({ timeout: 90_000 });
    return bar.getByRole('status').innerText();
  }

  async function pressUntil(page: Page, happens: RegExp): Promise<string> {
    for (let presses = 0; presses < 12; presses++) {
      const said = await press(page);
      if (happens.test(said)) return said;
    }
    throw new Error(`Nothing said ${happens} in twelve presses.`);
  }

  const reviewOf = async () => (await stage().sql<{ id: Id; state: string }>('select id, state from review'))[0];
  const subjects = async (page: Page) => {
    await page.goto('/mailbox');
    return page.getByRole('listitem').allInnerTexts();
  };

  it('runs a whole review: collecting, reminders, lock, reports, signatures, delivery', async () => {
    const guest = await audience.visit({ width: 360 });
    await guest.goto('/roles');
    await barOf(guest).getByText('Trình diễn: 09:00 16/11/2026').waitFor();
    expect(await pressUntil(guest, /mở 1 kỳ đánh giá/)).toMatch(/^Đã tới 07:30 2\d\/11\/2026/);
    const review = await reviewOf();
    expect(review?.state).toBe('collecting');

    const coordinator = await audience.visit({ as: side(0).coordinator });
    await coordinator.goto('/reviews');
    await coordinator.getByRole('link', { name: 'Quý IV/2026' }).waitFor();

    await guest
      .getByRole('link', { name: /Cán bộ đầu mối/ })
      .first()
      .click();
    await guest.goto(`/assignments/${task.assignments[0].id}`);
    await guest.getByLabel('Kết quả thực hiện').fill('Đã ký kế hoạch phối hợp.');
    await guest.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await guest.getByText('Thư nhắc về việc này dừng lại').waitFor();

    expect(await pressUntil(coordinator, /lời nhắc.*thư đã gửi/)).toContain('Xem hộp thư thử');
    await barOf(coordinator).getByRole('link', { name: 'Xem hộp thư thử' }).click();
    await coordinator
      .getByText(/^(Thư tổng hợp ngày|Mail of the day)$/)
      .first()
      .waitFor();
    const reminded = (await subjects(coordinator)).join('\n');
    const mails = await stage().sql<{ email: string }>('select email from person where id = $1', [side(1).focalPoint.personId]);
    expect(reminded).toContain(mails[0]?.email);

    await coordinator.goto(`/reviews/${review?.id}`);
    await barOf(coordinator).getByRole('button', { name: 'Tới một ngày…' }).click();
    await typeDay(barOf(coordinator).getByLabel('Đi tới ngày'), '14/12/2026');
    expect(await press(coordinator, 'Đi')).toMatch(/^Đã tới 07:30 14\/12\/2026/);

    for (const n of [0, 1] as const) {
      const page = n === 0 ? coordinator : await audience.visit({ as: side(1).coordinator });
      await page.goto(`/reviews/${review?.id}`);
      await page.getByRole('button', { name: 'Chốt số liệu' }).click();
      await page.getByRole('button', { name: 'Chốt', exact: true }).click();
      await page.getByText('Đã chốt số liệu của bên bạn').waitFor();
    }
    expect(await press(coordinator, '+1 ngày làm việc')).toMatch(/^Đã tới 07:30 15\/12\/2026/);
    const reports = await stage().sql<{ id: Id; n: number }>(
      'select s.id, p.position - 1 as n from status_report s join party p on p.id = s.party_id order by p.position',
    );
    expect(reports).toHaveLength(2);
    for (const { id, n } of reports) {
      const phone = await audience.visit({ as: side(n as 0 | 1).viceChair, width: 360 });
      await phone.goto(`/reports/${id}`);
      await phone.getByRole('button', { name: 'Ký báo cáo' }).click();
      await phone.getByText('Đã ký. Báo cáo đang được gửi.').waitFor();
    }
    await press(coordinator, '+1 ngày làm việc');
    expect(await reviewOf()).toMatchObject({ state: 'delivered' });
    const [committee] = await stage().sql<{ email: string }>('select email from person where id = $1', [side(0).committeeOffice.personId]);
    const delivered = (await subjects(coordinator)).filter((line) => /Báo cáo|Report/.test(line));
    expect(delivered.join('\n')).toContain(committee?.email);
    await coordinator.goto('/reviews');
    await coordinator.getByText('đã trình').first().waitFor();
  });

  it.each([
    ['vi', 360],
    ['en', 1280],
  ] as const)('stands above every page without a fault that axe can see (%s at %i)', async (language, width) => {
    const page = await audience.visit({ as: side(0).coordinator, language, width });
    for (const path of ['/roles', '/reviews']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const bar = page.getByRole('region', { name: language === 'vi' ? 'Thời gian của bản trình diễn' : 'Time of the demonstration' });
      await bar.getByRole('button', { name: language === 'vi' ? '+1 ngày làm việc' : '+1 working day' }).click();
      await bar.getByText(language === 'vi' ? /^Đã tới / : /^Arrived at /).waitFor({ timeout: 90_000 });
      await bar.getByRole('button', { name: language === 'vi' ? 'Tới một ngày…' : 'To a day…' }).click();
      expect([path, await faultsOf(page), await overflowOf(page)]).toEqual([path, [], 0]);
    }
  });
});
