import { aMembership, anAgency, anOffice, aPerson, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { RemindersService } from './reminders.service';

const at = (date: string, time = '01:00') => `${date}T${time}:00.000Z`;

describe('The sweep', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: at('2026-06-01') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30', title: 'Tổ chức hội nghị xúc tiến đầu tư' });
  });
  afterEach(() => stage.close());

  const sweep = () => stage.get(RemindersService).issueDue();
  const rungs = async () =>
    (
      await stage.sql(
        `select r.rung, r.kind, o.role, r.due_on::text from reminder r join office o on o.id = r.office_id join subject s on s.id = r.subject_id
         where s.party_id = $1 order by r.due_on, o.role`,
        [task.agreement.parties[0]?.id],
      )
    ).map((row) => `${row.due_on} ${row.rung} ${row.role} ${row.kind}`);
  const subjects = async () => (await mails(stage)).map((mail) => mail.subject);

  it('issues nothing before the first rung, and says when to look again', async () => {
    expect(await sweep()).toEqual({ looked: 2, reminders: 0, people: 0 });
    expect(await stage.sql('select distinct next_rung_on::text from subject')).toEqual([{ next_rung_on: '2026-06-09' }]);
    expect(await sweep()).toEqual({ looked: 0, reminders: 0, people: 0 });
  });

  it('climbs the ladder of each side by the working calendar', async () => {
    for (const day of [
      '2026-06-09',
      '2026-06-19',
      '2026-06-25',
      '2026-06-29',
      '2026-06-30',
      '2026-07-01',
      '2026-07-03',
      '2026-07-08',
      '2026-07-09',
    ]) {
      await stage.setClock(at(day));
      await sweep();
    }
    expect(await rungs()).toEqual([
      '2026-06-09 -15 focalPoint reminder',
      '2026-06-19 -7 focalPoint reminder',
      '2026-06-25 -3 focalPoint reminder',
      '2026-06-29 -1 focalPoint reminder',
      '2026-06-30 0 focalPoint due',
      '2026-07-01 +1 focalPoint overdue',
      '2026-07-03 +3 agencyHead escalation',
      '2026-07-08 +6 focalPoint overdue',
      '2026-07-09 +7 coordinator courtesy',
      '2026-07-09 +7 viceChair escalation',
    ]);
  });

  it('issues a reminder once, whoever sweeps how often', async () => {
    await stage.setClock(at('2026-06-09'));
    await Promise.all([sweep(), sweep(), sweep()]);
    await stage.sql(`update subject set next_rung_on = '2026-06-09'`);
    await sweep();
    expect(await rungs()).toHaveLength(1);
  });

  it('puts everything of a person’s day into one mail at half past seven', async () => {
    await aTask(stage, { agreement: task.agreement, dueDate: '2026-06-30', title: 'Báo cáo kết quả' });
    await stage.setClock(at('2026-06-09', '17:30').replace('06-09', '06-08'));
    await sweep();
    expect(await stage.sql('select count(*)::int as n from message')).toEqual([{ n: 2 }]);
    const rows = await stage.sql(`select day::text, not_before = '2026-06-09T00:30:00.000Z' as half_past_seven from message limit 1`);
    expect(rows).toEqual([{ day: '2026-06-09', half_past_seven: true }]);
    await deliver(stage);
    expect(await subjects()).toEqual([]);
    await stage.setClock(at('2026-06-09', '00:30'));
    await deliver(stage);
    expect(await subjects()).toEqual(Array(2).fill('[Đôn Đốc] 2 việc sắp đến hạn – thứ Ba, 09/06/2026'));
  });

  it('sends nothing about what was met after the mail was planned, and keeps the reason', async () => {
    await stage.setClock(at('2026-06-09'));
    await sweep();
    await stage.sql(`update subject set state = 'met', next_rung_on = null where id = $1`, [task.assignments[0].subjectId]);
    await deliver(stage);
    expect(await subjects()).toHaveLength(1);
    expect(await stage.sql(`select outcome, reason from reminder_message order by outcome`)).toEqual([
      { outcome: 'dropped', reason: 'met' },
      { outcome: 'sent', reason: null },
    ]);
  });

  it('sends nothing to somebody who has left the office meanwhile', async () => {
    await stage.setClock(at('2026-06-09'));
    await sweep();
    await stage.sql(`update membership set valid_to = '2026-06-08'`);
    await deliver(stage);
    expect(await subjects()).toEqual([]);
    expect(await stage.sql(`select distinct state from message`)).toEqual([{ state: 'cancelled' }]);
  });

  it('starts a new ladder when the deadline moves', async () => {
    await stage.setClock(at('2026-06-09'));
    await sweep();
    await stage.sql(`update subject set deadline = '2026-07-31', next_rung_on = '2026-06-09'`);
    await deliver(stage);
    expect(await subjects()).toEqual([]);
    await sweep();
    expect(await stage.sql('select distinct next_rung_on::text from subject')).toEqual([{ next_rung_on: '2026-07-10' }]);
  });

  it('makes one late mail of what an interruption kept back', async () => {
    await stage.setClock(at('2026-06-18'));
    await sweep();
    await stage.setClock(at('2026-06-26'));
    await sweep();
    await deliver(stage);
    const [mail] = await mails(stage);
    expect(await rungs()).toEqual(['2026-06-09 -15 focalPoint reminder', '2026-06-25 -3 focalPoint reminder']);
    expect(mail?.text).toContain('hệ thống bị gián đoạn');
    expect(mail?.text).toContain('thứ Ba, 30/06/2026');
  });

  it('joins mails that could not leave into the next one', async () => {
    await stage.setClock(at('2026-06-29'));
    await sweep();
    await stage.setClock(at('2026-06-30'));
    await sweep();
    await deliver(stage);
    expect(await subjects()).toEqual(Array(2).fill('[Đôn Đốc] 1 việc đến hạn – thứ Ba, 30/06/2026'));
  });

  it('lists the item for the leadership’s next meeting with the fourth urging', async () => {
    for (const day of ['2026-07-01', '2026-07-08', '2026-07-15', '2026-07-22']) {
      await stage.setClock(at(day));
      await sweep();
    }
    const facts = await stage.sql(`select data->>'rung' as rung, about_type from fact where kind = 'subject.listedForMeeting'`);
    expect(facts).toEqual(Array(2).fill({ rung: '+16', about_type: 'assignment' }));
  });

  it('tells nobody the same twice when their work moves with them to another agency', async () => {
    await stage.setClock(at('2026-06-09'));
    await sweep();
    await deliver(stage);
    const [side] = task.agreement.sides as [(typeof task.agreement.sides)[0]];
    const successor = await anAgency(stage, { locality: side.locality });
    const newcomer = await aPerson(stage, { offices: [await anOffice(stage, { agency: successor })] });
    const moved = await anOffice(stage, { agency: successor });
    await aMembership(stage, side.focalPoint.personId as string, moved);
    await stage.sql(`update subject set agency_id = $1, next_rung_on = '2026-06-10' where id = $2`, [
      successor.id,
      task.assignments[0].subjectId,
    ]);
    await stage.setClock(at('2026-06-10'));
    expect(await sweep()).toEqual({ looked: 1, reminders: 1, people: 1 });
    expect(await stage.sql(`select person_id from message where day = '2026-06-10'`)).toEqual([{ person_id: newcomer.personId }]);
  });

  it('says in the journal when nobody can be told', async () => {
    await stage.sql(`update membership set valid_to = '2026-06-08'`);
    await stage.setClock(at('2026-06-09'));
    expect((await sweep()).reminders).toBe(0);
    expect(await stage.sql(`select kind, count(*)::int as n from fact where kind like 'reminder.%' group by kind`)).toEqual([
      { kind: 'reminder.unheard', n: 2 },
    ]);
  });
});
