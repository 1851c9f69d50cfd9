import { AssignmentsService } from '@dondoc/commitments';
import { instantAt } from '@dondoc/kernel';
import { anAgreement, aSide, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { MeetingService } from './meeting.service';
import { RemindersService } from './reminders.service';

/** Due on Tuesday, 30 June 2026: the fourth urging of each side comes on 22 July. */
describe('Escalation, side by side', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
  });
  afterEach(() => stage.close());

  const side = (n = 0) => task.agreement.sides[n] as Task['agreement']['sides'][number];
  const sidesMeet = async (many: number) => {
    const sides = [];
    for (let n = 0; n < many; n++) sides.push(await aSide(stage));
    task = await aTask(stage, { agreement: await anAgreement(stage, { sides }), dueDate: '2026-06-30' });
  };
  const meetOnly = (n: number) =>
    stage.sql(`update subject set state = 'met', next_rung_on = null where party_id <> $1`, [task.agreement.parties[n]?.id]);
  const sweepOn = async (...days: string[]) => {
    for (const day of days) {
      await stage.setClock(instantAt(day, '08:00'));
      await stage.get(RemindersService).issueDue();
    }
  };
  const URGED = ['2026-07-01', '2026-07-03', '2026-07-08', '2026-07-09', '2026-07-15', '2026-07-22'];

  it.each([2, 3])(
    'climbs the ladder of the side that is late; of %d sides the others hear a courtesy, their coordinators alone',
    async (many) => {
      await sidesMeet(many);
      await meetOnly(1);
      await sweepOn(...URGED);
      const told = await stage.sql<{ locality: string; role: string; kind: string }>(
        `select distinct c.code as locality, o.role, r.kind from reminder r join office o on o.id = r.office_id join agency a on a.id = o.agency_id
         join locality c on c.id = a.locality_id where r.kind in ('escalation', 'courtesy')`,
      );
      const lines = told
        .map(({ locality, role, kind }) => `${locality === side(1).locality.code ? 'own' : 'other'} ${role} ${kind}`)
        .sort();
      expect(lines).toEqual([
        ...Array(many - 1).fill('other coordinator courtesy'),
        'own agencyHead escalation',
        'own coordinator escalation',
        'own viceChair escalation',
      ]);
    },
  );

  describe('on the list for the leadership’s next meeting', () => {
    beforeEach(async () => {
      await sidesMeet(2);
      await meetOnly(0);
      await sweepOn(...URGED);
    });

    const list = async (actor = side().coordinator, filter = {}) =>
      (await stage.get(MeetingService).list(actor, filter, { limit: 20 })).items;

    it('stands what was urged four times, for the own side to see', async () => {
      expect(await list()).toMatchObject([
        {
          listedOn: '2026-07-22',
          kind: 'dueDate',
          name: 'Tổ chức hội nghị xúc tiến đầu tư',
          deadline: '2026-06-30',
          urgings: 4,
          waits: true,
        },
      ]);
      expect(await list(side(1).coordinator)).toEqual([]);
      await deliver(stage);
      const texts = (await mails(stage)).map((mail) => mail.text);
      expect(texts.some((text) => text.includes('đưa vào danh mục trình cuộc họp lãnh đạo'))).toBe(true);
    });

    it('it is taken off with the day of the meeting and what came of it', async () => {
      const [item] = await list();
      const outcome = { discussedOn: '2026-07-24', outcome: 'Giao Sở báo cáo trong tuần.' };
      const meeting = stage.get(MeetingService);
      await stage.setClock(instantAt('2026-07-24', '15:00'));
      for (const actor of [side().focalPoint, side().administrator])
        await expect(meeting.takeOff(actor, item?.id as string, outcome)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(meeting.takeOff(side(1).coordinator, item?.id as string, outcome)).rejects.toMatchObject({ kind: 'notFound' });
      await expect(
        meeting.takeOff(side().coordinator, item?.id as string, { ...outcome, discussedOn: '2026-07-27' }),
      ).rejects.toMatchObject({
        code: 'meetingItem.discussedOn',
      });
      await meeting.takeOff(side().coordinator, item?.id as string, outcome);
      expect(await list()).toEqual([]);
      expect(await list(side().viceChair, { waiting: false })).toMatchObject([{ ...outcome, waits: false }]);
      await expect(meeting.takeOff(side().coordinator, item?.id as string, outcome)).rejects.toMatchObject({
        code: 'meetingItem.takenOff',
      });
      const [fact] = await stage.sql(`select about_id as about, data->>'note' as note from fact where kind = 'meetingItem.takenOff'`);
      expect(fact).toEqual({ about: task.assignments[0].id, note: outcome.outcome });
      await sweepOn('2026-07-29');
      expect(await list()).toEqual([]);
    });

    it('it waits no longer once the work is submitted, or the date has moved', async () => {
      await stage
        .get(AssignmentsService)
        .report(side().focalPoint, task.assignments[0].id, { state: 'submitted_as_done', results: 'xong' });
      expect(await list()).toEqual([]);
    });
  });

  it('goes on after a pause where it was, as if the paused working days had not passed', async () => {
    await sidesMeet(2);
    await meetOnly(0);
    await sweepOn('2026-07-01', '2026-07-03');
    const assignments = stage.get(AssignmentsService);
    await assignments.pause(side().coordinator, task.assignments[0].id, { reason: 'chờ quy hoạch' });
    await sweepOn('2026-07-08', '2026-07-09', '2026-07-17');
    await assignments.resume(side().coordinator, task.assignments[0].id);
    await sweepOn('2026-07-17', '2026-07-20', '2026-07-21', '2026-07-22', '2026-07-23');
    const told = await stage.sql(
      `select r.issued_at::date || ' ' || r.rung || ' ' || o.role as line from reminder r join office o on o.id = r.office_id order by r.issued_at, o.role`,
    );
    expect(told.map((row) => row.line)).toEqual([
      '2026-07-01 +1 focalPoint',
      '2026-07-03 +3 agencyHead',
      '2026-07-22 +6 focalPoint',
      '2026-07-23 +7 coordinator',
      '2026-07-23 +7 viceChair',
    ]);
    await deliver(stage);
    const texts = (await mails(stage)).map((mail) => mail.text);
    expect(texts.join()).toContain('(đã cộng thời gian tạm dừng; thời hạn giao là thứ Ba, 30/06/2026)');
  });
});
