import { DirectoryService, OfficesService } from '@dondoc/directory';
import { Actor, type Id, instantAt } from '@dondoc/kernel';
import { aMembership, aPerson, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { DigestsService } from './digests.service';
import { ExplainService } from './explain.service';
import { RemindersService } from './reminders.service';

/** Due on Tuesday, 30 June 2026. */
describe('The mail of an office', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-26', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30', title: 'Tổ chức hội nghị' });
    await stage.sql('delete from subject where id <> $1', [task.assignments[0].subjectId]);
  });
  afterEach(() => stage.close());

  const side = () => task.agreement.sides[0] as Task['agreement']['sides'][0];
  const sweepOn = async (day: string) => {
    await stage.setClock(instantAt(day, '07:30'));
    await stage.get(RemindersService).issueDue();
    await deliver(stage);
  };
  const leave = (actor: Actor) =>
    stage.sql('insert into absence (id, person_id, from_date, to_date, recorded_at) values (gen_random_uuid(), $1, $2, $3, now())', [
      actor.personId,
      '2026-06-29',
      '2026-07-10',
    ]);
  const office = async (role: string, localityId = side().locality.id): Promise<Id> => {
    const [row] = await stage.sql<{ id: Id }>(
      'select o.id from office o join agency g on g.id = o.agency_id where o.role = $1 and g.locality_id = $2',
      [role, localityId],
    );
    return row?.id as Id;
  };
  const mailbox = async (role: string, address: string) =>
    stage.sql('update office set mailbox = $2 where id = $1', [await office(role), address]);
  const addressOf = async (actor: Actor) =>
    (await stage.sql<{ email: string }>('select email from person where id = $1', [actor.personId]))[0]?.email;
  const recipients = async () => (await mails(stage)).map((mail) => mail.to).sort();

  it('goes to its holder and its mailbox, one mail each a day', async () => {
    await mailbox('focalPoint', 'dau-moi@so.example');
    await aTask(stage, { agreement: task.agreement, dueDate: '2026-06-30', title: 'Việc khác' });
    await sweepOn('2026-06-29');
    const all = await mails(stage);
    const box = all.filter((mail) => mail.to === 'dau-moi@so.example');
    expect(box).toHaveLength(1);
    expect(box[0]?.text).toContain('Kính gửi: Chức vụ focalPoint');
    expect(box[0]?.text).toContain('Việc khác');
    expect(box[0]?.text).not.toMatch(/\/links\/|unsubscribe/);
    expect(all.map((mail) => mail.to)).toContain(await addressOf(side().focalPoint));
  });

  it('joins what an interruption kept from a mailbox into one mail', async () => {
    await mailbox('focalPoint', 'dau-moi@so.example');
    for (const day of ['2026-06-29', '2026-06-30']) {
      await stage.setClock(instantAt(day, '07:30'));
      await stage.get(RemindersService).issueDue();
    }
    await deliver(stage);
    expect((await recipients()).filter((address) => address === 'dau-moi@so.example')).toHaveLength(1);
  });

  it('does not leave for a mailbox that is the office’s no longer', async () => {
    await mailbox('focalPoint', 'cu@so.example');
    await stage.setClock(instantAt('2026-06-29', '06:00'));
    await stage.get(RemindersService).issueDue();
    await mailbox('focalPoint', 'moi@so.example');
    await stage.setClock(instantAt('2026-06-29', '07:30'));
    await deliver(stage);
    expect(await recipients()).toEqual([await addressOf(side().focalPoint)]);
  });

  it('goes to the substitute while the holder is away, also where the mail was planned before', async () => {
    const substitute = await aPerson(stage, { offices: [] });
    await aMembership(stage, substitute.personId as Id, { id: await office('focalPoint') } as never, {
      kind: 'substitute',
      validTo: '2026-07-10',
    });
    await leave(side().focalPoint);
    await sweepOn('2026-06-29');
    expect(await recipients()).toEqual([await addressOf(substitute)]);
  });

  it('goes to the head of the agency where nobody is there, and says so', async () => {
    await leave(side().focalPoint);
    await sweepOn('2026-06-29');
    const [mail] = await mails(stage);
    expect(await recipients()).toEqual([await addressOf(side().agencyHead)]);
    expect(mail?.text).toContain('Hiện không có cán bộ đầu mối nào có mặt để nhận việc này');
    const asked = { subject: task.assignments[0].id, person: side().focalPoint.personId as Id };
    const [explained] = await stage.get(ExplainService).explain(side().focalPoint, asked);
    expect(explained?.sentences.map((words) => words.vi).join('\n')).toContain('Người này vắng mặt đến hết thứ Sáu, 10/07/2026');
    expect(await stage.sql(`select data->>'insteadOf' as "insteadOf" from fact where kind = 'reminder.issued'`)).toEqual([
      { insteadOf: 'focalPoint' },
    ]);
  });

  it('goes on to the coordinator where nobody heads the agency either, and to nobody above where the office has a mailbox', async () => {
    await stage.sql('update person set disabled_at = now() where id = any($1)', [[side().focalPoint.personId, side().agencyHead.personId]]);
    await sweepOn('2026-06-29');
    expect(await recipients()).toEqual([await addressOf(side().coordinator)]);
    await mailbox('focalPoint', 'dau-moi@so.example');
    await sweepOn('2026-06-30');
    expect((await recipients()).filter((address) => address === 'dau-moi@so.example')).toHaveLength(1);
    expect(await mails(stage)).toHaveLength(2);
  });

  it('goes to who is away where there is nobody else, and is unheard where there is nobody at all', async () => {
    const others = [side().agencyHead, side().coordinator].map((one) => one.personId);
    await stage.sql('update person set disabled_at = now() where id = any($1)', [others]);
    await leave(side().focalPoint);
    await sweepOn('2026-06-29');
    expect(await recipients()).toEqual([await addressOf(side().focalPoint)]);
    await stage.sql('update person set disabled_at = now()');
    await sweepOn('2026-06-30');
    expect(await stage.sql(`select data->>'rung' as rung from fact where kind = 'reminder.unheard'`)).toEqual([{ rung: '0' }]);
  });

  it('of a vice-chair is read by the delegate instead where the vice-chair wants that: addressed to the vice-chair', async () => {
    const secretary = await aPerson(stage, { offices: [] });
    await stage.sql('update person set locality_id = $2 where id = $1', [secretary.personId, side().locality.id]);
    await stage.get(OfficesService).addDelegate(side().viceChair, side().viceChairOffice.id, { personId: secretary.personId as Id });
    await stage.get(DirectoryService).chooseMail(side().viceChair, { delegateMail: 'delegate' });
    await stage.setClock(instantAt('2026-07-06', '07:30'));
    await stage.get(DigestsService).issueDue();
    await deliver(stage);
    expect(await recipients()).toEqual(expect.arrayContaining([await addressOf(secretary)]));
    expect(await recipients()).not.toContain(await addressOf(side().viceChair));
    const address = await addressOf(secretary);
    expect((await mails(stage)).find((mail) => mail.to === address)?.text).toContain('Kính gửi đồng chí Phó Chủ tịch,');
  });
});
