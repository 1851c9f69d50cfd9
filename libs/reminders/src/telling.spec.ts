import { record } from '@dondoc/journal';
import { Actor, type Id, instantAt } from '@dondoc/kernel';
import { aTask, json, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AtOnceService } from './at-once.service';
import { timeline } from './data/timeline';
import { DigestsService } from './digests.service';
import { ExplainService } from './explain.service';
import { PreviewService } from './preview.service';
import { RemindersService } from './reminders.service';

const system = Actor.system();

describe('Telling people', () => {
  let stage: Stage;
  let task: Task;

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30', title: 'Tổ chức <b>hội nghị</b> xúc tiến đầu tư' });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.sql('truncate reminder_message, reminder, digest, message, sweep, outbox, fact, extension cascade');
    await stage.sql(`update subject set state = 'owed', deadline = '2026-06-30', next_rung_on = '2026-06-09'`);
    await stage.sql(`update assignment set state = 'in_progress', due_date = '2026-06-30'`);
  });

  const side = () => task.agreement.sides[0] as Task['agreement']['sides'][0];
  const happened = async (
    kind: string,
    data: object = {},
    about: { type: string; id: Id } = { type: 'assignment', id: task.assignments[0].id },
  ) => {
    await stage.database.transact(side().coordinator, (tx) =>
      record(tx, { kind, about, agreementId: task.agreement.id, data: { ...data } }),
    );
    const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
    return stage.get(AtOnceService).plan({ id: fact?.id as number, kind });
  };
  const titles = async () => (await mails(stage)).map((mail) => `${mail.to} ${mail.subject}`);

  describe('at once', () => {
    it('of a new task, once however often it is planned', async () => {
      await stage.setClock(instantAt('2026-06-01', '09:00'));
      await happened('assignment.assigned');
      const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
      await stage.get(AtOnceService).plan({ id: fact?.id as number, kind: 'assignment.assigned' });
      expect(await stage.sql(`select kind, not_before = '2026-06-01T02:00:00Z' as now from message`)).toEqual([
        { kind: 'atOnce', now: true },
      ]);
      await deliver(stage);
      expect((await titles())[0]).toContain('[Đôn Đốc] Nhiệm vụ mới: Tổ chức <b>hội nghị</b> xúc tiến đầu tư');
      const [mail] = await mails(stage);
      expect(mail?.html).toContain('Tổ chức &lt;b&gt;hội nghị&lt;/b&gt; xúc tiến đầu tư');
      expect(mail?.html).not.toContain('<b>hội nghị');
    });

    it('waits for the end of the pause that a person asked for', async () => {
      await stage.setClock(instantAt('2026-06-01', '09:00'));
      await stage.sql(`update person set mail_paused_until = '2026-06-04'`);
      await happened('assignment.assigned');
      await stage.sql('update person set mail_paused_until = null');
      expect(await stage.sql(`select day::text, not_before = '2026-06-05T00:30:00Z' as friday from message`)).toEqual([
        { day: '2026-06-05', friday: true },
      ]);
    });

    it('goes up where nobody is in the office, and says so', async () => {
      await stage.setClock(instantAt('2026-06-01', '09:00'));
      const [focal] = await stage.sql<{ id: string; validTo: string | null }>(
        `select m.id, m.valid_to::text as "validTo" from membership m join office o on o.id = m.office_id where o.role = 'focalPoint' and o.agency_id = $1`,
        [side().department.id],
      );
      await stage.sql(`update membership set valid_to = '2026-05-31' where id = $1`, [focal?.id]);
      await happened('assignment.assigned');
      await deliver(stage);
      await stage.sql('update membership set valid_to = null where id = $1', [focal?.id]);
      expect(await stage.sql('select count(*)::int from message')).toEqual([{ count: 1 }]);
      const [mail] = await mails(stage);
      const [head] = await stage.sql<{ email: string }>('select email from person where id = $1', [side().agencyHead.personId]);
      expect(mail?.to).toBe(head?.email);
      expect(mail?.text).toContain('cán bộ đầu mối');
    });

    it('waits for working hours', async () => {
      await stage.setClock(instantAt('2026-06-05', '21:00'));
      await happened('assignment.assigned');
      expect(await stage.sql(`select day::text, not_before = '2026-06-08T00:30:00Z' as monday from message`)).toEqual([
        { day: '2026-06-08', monday: true },
      ]);
    });

    it('is not sent when nobody waits any more', async () => {
      await stage.setClock(instantAt('2026-06-01', '09:00'));
      await stage.sql(`update assignment set state = 'returned'`);
      await happened('assignment.returned', { note: 'Thiếu số liệu.' });
      await stage.sql(`update assignment set state = 'submitted_as_done'`);
      await deliver(stage);
      expect(await stage.sql('select state, reason from message')).toEqual([
        { state: 'cancelled', reason: 'nobody waits for it any more' },
      ]);
    });

    it('says nothing of a fact that nobody waits for, nor to the one who did it', async () => {
      expect(await happened('assignment.acknowledged')).toEqual({ messages: 0 });
      expect(await happened('extension.requested')).toEqual({ messages: 0 });
    });
  });

  describe('in a digest', () => {
    it('on Monday, once per vice-chair, with the change since the last one delivered', async () => {
      await stage.setClock(instantAt('2026-06-29', '00:05'));
      expect(await stage.get(DigestsService).issueDue()).toEqual({ digests: 2 });
      expect(await stage.get(DigestsService).issueDue()).toEqual({ digests: 0 });
      await stage.setClock(instantAt('2026-06-29', '07:30'));
      await deliver(stage);
      await stage.setClock(instantAt('2026-07-06', '07:30'));
      await stage.get(DigestsService).issueDue();
      await deliver(stage);
      const [latest] = await mails(stage);
      expect(latest?.subject).toBe('[Đôn Đốc] Điểm tin tuần: 1 việc quá hạn – thứ Hai, 06/07/2026');
      expect(latest?.text).toContain('Kính gửi đồng chí Phó Chủ tịch');
      expect(latest?.text).toContain('1  đang thực hiện quá hạn (tăng 1)');
      expect(latest?.text).toContain('so với điểm tin thứ Hai, 29/06/2026');
      expect(latest?.text).toContain(': 4 ngày');
    });

    it('in which nothing calls for the reader is one line, or no mail where the reader wants none; both are kept to be seen', async () => {
      const [first, second] = task.agreement.sides as [Task['agreement']['sides'][0], Task['agreement']['sides'][0]];
      await stage.sql(`update person set digest_when_empty = 'none' where id = $1`, [second.viceChair.personId]);
      await stage.sql(`update subject set deadline = '2026-09-30'`);
      await stage.sql(`update assignment set due_date = '2026-09-30', silent_since = '2026-06-01', acknowledged_at = now()`);
      await stage.setClock(instantAt('2026-06-08', '07:30'));
      expect(await stage.get(DigestsService).issueDue()).toEqual({ digests: 2 });
      await deliver(stage);
      const mail = (await mails(stage)).find(({ subject }) => subject.includes('08/06/2026'));
      expect(mail?.text).toContain('Không có việc quá hạn và không có nội dung chờ ý kiến đồng chí.');
      expect(mail?.text).not.toContain('==');
      const seen = async (side: typeof first) => (await stage.get(DigestsService).list(side.coordinator, { limit: 10 })).items;
      const empty = { day: '2026-06-08', kind: 'weekly', empty: true };
      expect(await seen(first)).toMatchObject([{ ...empty, sentAt: instantAt('2026-06-08', '07:30') }]);
      expect(await seen(second)).toMatchObject([{ ...empty, sentAt: null }]);
      const [{ id } = { id: '' }] = await seen(first);
      expect(await stage.get(DigestsService).get(first.coordinator, id)).toMatchObject({
        content: { counts: { inTerm: 1, overdue: 0 } },
        recipients: [{ state: 'sent' }],
      });
      await expect(stage.get(DigestsService).get(second.coordinator, id)).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('makes up for missed Mondays with one, and says that it is late', async () => {
      await stage.setClock(instantAt('2026-06-10', '08:00'));
      await stage.get(DigestsService).issueDue();
      await stage.setClock(instantAt('2026-06-24', '08:00'));
      expect(await stage.get(DigestsService).issueDue()).toEqual({ digests: 2 });
      expect(await stage.sql(`select distinct d.day::text, m.late from digest d join message m on m.about_id = d.id`)).toEqual([
        { day: '2026-06-22', late: true },
      ]);
    });
  });

  describe('in a preview', () => {
    it('is what the sweep will do', async () => {
      await stage.setClock(instantAt('2026-06-01', '08:00'));
      const { items: lines } = await stage
        .get(PreviewService)
        .preview(side().coordinator, { agreement: task.agreement.code, from: '2026-06-01', to: '2026-07-09' });
      const own = lines.filter((line) => line.office?.startsWith(`${side().locality.code}-`) && line.recipients);
      expect(own.map((line) => `${line.date} ${line.rung} ${line.kind}`)).toEqual([
        '2026-06-01 weekly digest',
        '2026-06-08 weekly digest',
        '2026-06-09 -15 reminder',
        '2026-06-15 weekly digest',
        '2026-06-19 -7 reminder',
        '2026-06-22 weekly digest',
        '2026-06-25 -3 reminder',
        '2026-06-29 weekly digest',
        '2026-06-29 -1 reminder',
        '2026-06-30 0 due',
        '2026-07-01 +1 overdue',
        '2026-07-03 +3 escalation',
        '2026-07-06 weekly digest',
        '2026-07-08 +6 overdue',
        '2026-07-09 +7 courtesy',
        '2026-07-09 +7 escalation',
      ]);
    });

    it('shows each review to come with its dates, and the rungs that can never fire', async () => {
      const cycleId = '00000000-0000-7000-8000-00000000c001';
      await stage.sql(`insert into review_cycle (id, agreement_id, name_vi, name_en) values ($1, $2, 'Hằng quý', 'Quarterly')`, [
        cycleId,
        task.agreement.id,
      ]);
      const stages = {
        opens: { from: 'periodEnd', workingDays: -2 },
        cutOff: { from: 'periodEnd' },
        agencyDeadline: { from: 'cutOff', workingDays: 3 },
        coordinatorDeadline: { from: 'agencyDeadline', workingDays: 3 },
        signature: { from: 'coordinatorDeadline', workingDays: 2 },
        submission: { from: 'signature', workingDays: 1 },
      };
      await stage.sql(
        `insert into review_cycle_version (id, cycle_id, version, state, active_from, rhythm, stages, approved_at)
         values ('00000000-0000-7000-8000-00000000c002', $1, 1, 'active', '2026-06-01', $2, $3, now())`,
        [cycleId, json({ every: 3, unit: 'month', anchor: '2026-01-01' }), json(stages)],
      );
      const span = { from: '2026-06-15', to: '2026-07-31' };
      const { reviews, items, neverFire } = await stage.get(PreviewService).preview(system, { agreement: task.agreement.id, ...span });
      expect(reviews.filter((review) => review.periodKey === '2026-Q2')).toMatchObject([
        {
          opensOn: '2026-06-26',
          cutOffOn: '2026-06-30',
          agencyDeadline: '2026-07-03',
          coordinatorDeadline: '2026-07-08',
          signatureDeadline: '2026-07-10',
          submissionOn: '2026-07-13',
        },
      ]);
      expect(neverFire.map((dead) => `${dead.subjectKind} ${dead.audience} ${dead.rung}`)).toContain('statusUpdate owner -15');
      expect(items.find((item) => item.rung === '0' && item.subject === 'consolidation')).toEqual({
        date: '2026-07-08',
        agreement: task.agreement.code,
        subject: 'consolidation',
        kind: 'due',
        rung: '0',
        office: `${side().coordinatingAgency.code}/coordinator`,
        period: '2026-Q2',
        deadline: '2026-07-08',
        version: 1,
        recipients: expect.any(Array),
      });
    });

    it('is not for a stranger', async () => {
      const stranger = Actor.person('00000000-0000-7000-8000-000000000001', 'x', []);
      await expect(
        stage.get(PreviewService).preview(stranger, { agreement: task.agreement.code, from: '2026-06-01', to: '2026-07-01' }),
      ).rejects.toMatchObject({ kind: 'notFound' });
    });
  });

  describe('in words', () => {
    const explain = async (person: Actor, asked: Actor = system) =>
      (await stage.get(ExplainService).explain(asked, { subject: task.code, person: person.personId as string }))
        .find((one) => one.subjectId === task.assignments[0].subjectId)
        ?.sentences.map((words) => words.en) ?? [];

    it('why a mail was sent, and what comes next', async () => {
      await stage.setClock(instantAt('2026-06-09', '07:30'));
      await stage.get(RemindersService).issueDue();
      await deliver(stage);
      const sentences = await explain(side().focalPoint, side().focalPoint);
      expect(sentences[0]).toMatch(/^Completion of the task: .*, deadline Tuesday, 30\/06\/2026, still owed\.$/);
      expect(sentences).toContainEqual(expect.stringMatching(/^Rung -15: sent at 07:30, Tuesday, 09\/06\/2026/));
      expect(sentences.at(-1)).toBe('Next rung: -7, Friday, 19/06/2026.');
    });

    it('why a mail was not sent', async () => {
      await stage.setClock(instantAt('2026-06-09', '07:30'));
      await stage.get(RemindersService).issueDue();
      await stage.sql(`update subject set state = 'met', next_rung_on = null`);
      await deliver(stage);
      expect(await explain(side().focalPoint)).toContain('Rung -15: not sent, because it had been met before the mail left.');
      expect(await explain(side().committeeOffice)).toContain('This person holds no office that is told of this.');
    });

    it('that an address is refused, until an administrator allows it', async () => {
      await stage.sql(
        `insert into suppression (address, bounces, suppressed_at, last_reason) select lower(email), 3, app_now(), '550' from person where id = $1`,
        [side().focalPoint.personId],
      );
      expect(await explain(side().focalPoint)).toContainEqual(expect.stringMatching(/nothing is sent until an administrator allows it/));
      expect(await explain(side().agencyHead)).not.toContainEqual(expect.stringMatching(/refused/));
      await stage.sql('delete from suppression');
    });

    describe('about what comes round in an agreement', () => {
      const rounds = async (person: Actor, asked: Actor = system) => {
        const question = { subject: task.agreement.code, person: person.personId as string };
        const [found] = await stage.get(ExplainService).explain(asked, question);
        return found?.sentences.map((words) => words.en) ?? [];
      };
      const writeDigests = async (day: string) => {
        await stage.setClock(instantAt(day, '00:05'));
        await stage.get(DigestsService).issueDue();
        await stage.setClock(instantAt(day, '07:31'));
        await deliver(stage);
      };

      it('that a vice-chair’s digest was sent, and when the next one comes', async () => {
        await writeDigests('2026-06-08');
        const said = await rounds(side().viceChair, side().viceChair);
        expect(said[0]).toMatch(/^This person is told as vice-chair/);
        expect(said[1]).toMatch(/^Digest of Monday, 08\/06\/2026: sent at 07:31, Monday, 08\/06\/2026, to /);
        expect(said[2]).toBe('Next digest: Monday, 15/06/2026.');
      });

      it('that none was sent to who had turned reminders off', async () => {
        await stage.sql('update person set reminders_muted_at = app_now() where id = $1', [side().viceChair.personId]);
        await writeDigests('2026-06-08');
        const said = await rounds(side().viceChair);
        expect(said).toContainEqual(expect.stringMatching(/^This person has turned reminders off/));
        expect(said).toContainEqual(expect.stringMatching(/^Digest of Monday, 08\/06\/2026: no mail for this person/));
      });

      it('that nothing is collected from the coordinator, and nothing comes to a focal point', async () => {
        expect((await rounds(side().coordinator)).at(-1)).toBe(
          'No review of this side waits for agencies: there is no morning list for now.',
        );
        expect(await rounds(side().focalPoint)).toEqual([
          'This person neither oversees nor coordinates a side of the agreement: no digest and no morning list is theirs.',
        ]);
      });

      it('not to a stranger', async () => {
        await expect(rounds(side().viceChair, side().focalPoint)).rejects.toMatchObject({ kind: 'notFound' });
      });
    });

    it('not to somebody who may not ask about that person', async () => {
      await expect(explain(side().focalPoint, side().coordinator)).rejects.toMatchObject({ kind: 'notFound' });
      expect(await explain(side().focalPoint, side().administrator)).not.toEqual([]);
    });
  });

  it('tells the story of it afterwards, without identifiers and the same every time', async () => {
    await stage.setClock(instantAt('2026-06-09', '07:30'));
    await stage.get(RemindersService).issueDue();
    await deliver(stage);
    const read = () => stage.database.read(system, (tx) => timeline(tx, { from: '2026-06-01', to: '2026-06-30' }));
    const rows = await read();
    expect(rows[0]).toEqual({
      at: '2026-06-09T00:30:00.000Z',
      date: '2026-06-09',
      agreement: task.agreement.code,
      event: 'reminder.sent',
      kind: 'reminder',
      rung: '-15',
      subject: `${task.code} Tổ chức <b>hội nghị</b> xúc tiến đầu tư`,
      office: expect.stringMatching(/\/focalPoint$/),
      deadline: '2026-06-30',
      recipient: expect.stringContaining('@example.vn'),
    });
    expect(rows).toHaveLength(2);
    expect(await read()).toEqual(rows);
  });
});
