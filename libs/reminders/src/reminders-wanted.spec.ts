import { DirectoryService } from '@dondoc/directory';
import { Actor, instantAt, randomIds } from '@dondoc/kernel';
import { Mailbox } from '@dondoc/mail';
import { aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { LinksService } from './links.service';
import { RemindersService } from './reminders.service';
import { UnsubscribeService } from './unsubscribe.service';

describe('A mail with reminders', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-29', '07:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30' });
    await stage.sql(`update subject set owed_since = '2026-06-01' where party_id = $1`, [task.agreement.parties[0]?.id]);
    await stage.sql(`delete from subject where party_id = $1`, [task.agreement.parties[1]?.id]);
  });
  afterEach(() => stage.close());

  const focalPoint = () => task.agreement.sides[0]?.focalPoint as Actor;
  const sweepOn = async (day: string) => {
    await stage.setClock(instantAt(day, '07:30'));
    await stage.get(RemindersService).issueDue();
    await deliver(stage);
  };
  const subjects = async () => (await mails(stage)).map((mail) => mail.subject);
  const mute = () => stage.get(DirectoryService).chooseMail(focalPoint(), { reminders: false });

  it('does not come to who has turned reminders off; what is due comes all the same', async () => {
    await mute();
    await sweepOn('2026-06-29');
    expect(await subjects()).toEqual([]);
    await sweepOn('2026-06-30');
    expect(await subjects()).toEqual(['[Đôn Đốc] 1 việc đến hạn – thứ Ba, 30/06/2026']);
  });

  it('leaves at the time of day that its reader wants', async () => {
    await stage.get(DirectoryService).chooseMail(focalPoint(), { mailTime: '13:30' });
    await sweepOn('2026-06-30');
    expect(await subjects()).toEqual([]);
    await stage.setClock(instantAt('2026-06-30', '13:30'));
    await deliver(stage);
    expect(await subjects()).toEqual(['[Đôn Đốc] 1 việc đến hạn – thứ Ba, 30/06/2026']);
  });

  it('does not leave when reminders were turned off after it was planned, and the reason is kept', async () => {
    await stage.get(RemindersService).issueDue();
    await mute();
    await stage.setClock(instantAt('2026-06-29', '07:30'));
    await deliver(stage);
    expect(await subjects()).toEqual([]);
    expect(await stage.sql('select outcome, reason from reminder_message')).toEqual([{ outcome: 'dropped', reason: 'muted' }]);
  });

  it('tells mail programs how to turn reminders off, by a link that does it', async () => {
    await sweepOn('2026-06-29');
    const [mail] = (await stage.get(Mailbox).list()).items;
    const eml = (await stage.get(Mailbox).eml(mail?.id ?? '')).toString();
    expect(eml).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const token = /<https:\/\/dondoc\.example\.vn\/unsubscribe\/([\w-]+)>/.exec(eml)?.[1] ?? '';
    expect(await stage.get(UnsubscribeService).choose(token, false)).toMatchObject({ name: focalPoint().name, reminders: false });
    expect(await stage.get(DirectoryService).mailChoice(focalPoint())).toMatchObject({ reminders: false });
  });

  it('carries a link by which a period with nothing new is answered without signing in', async () => {
    const [agreementId, assignmentId] = [task.agreement.id, task.assignments[0].id];
    const of = { agreementId, partyId: task.agreement.parties[0]?.id, agencyId: task.agreement.sides[0]?.department.id, assignmentId };
    const dates = { owedSince: '2026-06-01', deadline: '2026-06-30', nextRungOn: '2026-06-29' };
    const row = { id: randomIds.next(), kind: 'statusUpdate', aboutId: randomIds.next(), name: 'x', periodKey: '2026-Q2', state: 'owed' };
    await insert(stage, 'subject', { ...row, ...of, ...dates });
    await sweepOn('2026-06-29');
    const [mail] = await mails(stage);
    expect(mail?.text).toContain('Không có gì mới trong kỳ: https://dondoc.example.vn/links/');
    expect(mail?.text.match(/\/links\//g)).toHaveLength(1);
    const token = /\/links\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const { form, refusal } = await stage.get(LinksService).look(token);
    expect(refusal).toBeNull();
    await stage.get(LinksService).press(token, form);
    expect(await stage.sql('select nothing_new from status_update where assignment_id = $1', [assignmentId])).toEqual([
      { nothing_new: true },
    ]);
  });

  it('has nothing secret in the ledger or in the outbox', async () => {
    await sweepOn('2026-06-29');
    const rows = await stage.sql(`select m::text as row from message m union all select f::text from fact f`);
    expect(rows.filter(({ row }) => /\/(links|unsubscribe)\//.test(String(row)))).toEqual([]);
  });
});
