import { AssignmentsService } from '@dondoc/commitments';
import { DirectoryService } from '@dondoc/directory';
import { type Actor, type Id, instantAt, randomIds } from '@dondoc/kernel';
import { type Agreement, aCollectingReview, anAgreement, aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { MorningListsService } from './morning-lists.service';

describe('The coordinator’s morning list', () => {
  let stage: Stage;
  let agreement: Agreement;
  let tasks: Task[];

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-12-14', '00:05') });
    await theCalendar(stage);
    agreement = await anAgreement(stage, { titleVi: 'Thỏa thuận <b>Hà Nội</b>' });
    tasks = [await aTask(stage, { agreement, title: 'Hội nghị' }), await aTask(stage, { agreement, title: 'Lễ hội' })];
    await aCollectingReview(stage, agreement, tasks);
  });
  afterEach(() => stage.close());

  const coordinator = (n: 0 | 1) => agreement.sides[n]?.coordinator as Actor;
  const morningOf = async (day: string) => {
    await stage.setClock(instantAt(day, '00:05'));
    const planned = await stage.get(MorningListsService).planDue();
    await stage.setClock(instantAt(day, '07:30'));
    await deliver(stage);
    return planned;
  };
  const report = (task: number, side: 0 | 1) =>
    stage
      .get(AssignmentsService)
      .report(agreement.sides[side]?.focalPoint as Actor, tasks[task]?.assignments[side]?.id as Id, { nothingNew: true });

  it('goes to the coordinator of each side at 07:30, and names who has not sent', async () => {
    expect(await morningOf('2026-12-14')).toEqual({ people: 2 });
    const sent = await mails(stage);
    expect(sent.map(({ subject }) => subject)).toEqual(Array(2).fill('[Đôn Đốc] 1 cơ quan chưa gửi đủ cập nhật – thứ Hai, 14/12/2026'));
    expect(sent[0]?.text).toContain('Đã nhận 0/2 bản cập nhật. Hạn các cơ quan gửi: thứ Năm, 17/12/2026 (còn 3 ngày làm việc).');
    expect(sent[0]?.html).toContain('Thỏa thuận &lt;b&gt;Hà Nội&lt;/b&gt;');
    expect(await stage.sql(`select distinct not_before = '2026-12-14T00:30:00Z' as at from message`)).toEqual([{ at: true }]);
  });

  it('is asked for again on the same day at the price of one small query, and gives no second mail', async () => {
    await morningOf('2026-12-14');
    expect(await stage.get(MorningListsService).planDue()).toEqual({ people: 0 });
    expect(await mails(stage)).toHaveLength(2);
  });

  it('shows what was sent until the moment in which it leaves, and stops when everything has come', async () => {
    await report(0, 0);
    await morningOf('2026-12-14');
    const own = (await mails(stage)).find(({ to }) => to.startsWith(addressOf(0)));
    expect(own?.text).toContain('[Mới gửi một phần]');
    expect(own?.text).toContain('Đã nhận 1/2 bản cập nhật.');
    await report(1, 0);
    expect(await morningOf('2026-12-15')).toEqual({ people: 1 });
  });
  const addressOf = (n: 0 | 1) => `${coordinator(n).name.split(' ').at(-1)}@`;

  it('does not leave when the last update came in after it was planned', async () => {
    await stage.get(MorningListsService).planDue();
    for (const side of [0, 1] as const) for (const task of [0, 1]) await report(task, side);
    await stage.setClock(instantAt('2026-12-14', '07:30'));
    await deliver(stage);
    expect(await mails(stage)).toEqual([]);
    expect(await stage.sql('select distinct state from message')).toEqual([{ state: 'cancelled' }]);
  });

  it('comes neither on a day off nor to who wants no reminders, nor after the side is locked', async () => {
    expect(await morningOf('2026-12-12')).toEqual({ people: 0 });
    await stage.get(DirectoryService).chooseMail(coordinator(0), { reminders: false });
    expect(await morningOf('2026-12-14')).toEqual({ people: 1 });
    await stage.sql(`update review_side set state = 'locked'`);
    expect(await morningOf('2026-12-15')).toEqual({ people: 0 });
  });

  it('is foreseen for the next working day, as long as anything is awaited', async () => {
    expect(await stage.get(MorningListsService).nextDay('2026-12-18')).toBe('2026-12-21');
    await stage.sql(`update review set state = 'locked'`);
    expect(await stage.get(MorningListsService).nextDay('2026-12-18')).toBeNull();
  });

  it('stands in the mail that the coordinator gets anyway: one mail a day', async () => {
    await stage.setClock(instantAt('2026-12-14', '00:05'));
    await stage.get(MorningListsService).planDue();
    const [message] = await stage.sql<{ id: Id }>('select id from message where person_id = $1', [coordinator(0).personId]);
    const [held] = coordinator(0).offices;
    const subject = { id: randomIds.next(), kind: 'consolidation', aboutId: randomIds.next(), agreementId: agreement.id };
    const of = { partyId: agreement.parties[0]?.id, agencyId: held?.agencyId, name: 'x', periodKey: '2026-Q4', state: 'owed' };
    await insert(stage, 'subject', { ...subject, ...of, owedSince: '2026-11-20', deadline: '2026-12-22' });
    const reminder = {
      id: randomIds.next(),
      subjectId: subject.id,
      occurrence: '2026-12-22',
      rung: '-1',
      kind: 'reminder',
      officeId: held?.officeId,
    };
    await insert(stage, 'reminder', { ...reminder, dueOn: '2026-12-14', issuedAt: stage.now });
    await insert(stage, 'reminder_message', { reminderId: reminder.id, messageId: message?.id });
    await stage.setClock(instantAt('2026-12-14', '07:30'));
    await deliver(stage);
    const own = (await mails(stage)).filter(({ to }) => to.startsWith(addressOf(0)));
    expect(own.map(({ subject }) => subject)).toEqual([
      '[Đôn Đốc] 1 việc sắp đến hạn, 1 cơ quan chưa gửi đủ cập nhật – thứ Hai, 14/12/2026',
    ]);
    expect(own[0]?.text).toMatch(/Tổng hợp báo cáo, quý IV\/2026[\s\S]*Tình hình gửi cập nhật, quý IV\/2026/);
  });
});
