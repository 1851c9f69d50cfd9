import { DirectivesService, ExplanationsService } from '@dondoc/commitments';
import { instantAt } from '@dondoc/kernel';
import { aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AtOnceService } from './at-once.service';
import { DigestsService } from './digests.service';
import { RemindersService } from './reminders.service';

/** Due on Tuesday, 30 June 2026, on both sides. */
describe('While an explanation, or a directive, is on its way', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-07-01', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30' });
    await stage.sql(`update subject set next_rung_on = null, state = 'met' where party_id <> $1`, [task.agreement.parties[0]?.id]);
  });
  afterEach(() => stage.close());

  const side = () => task.agreement.sides[0] as Task['agreement']['sides'][0];
  const id = () => task.assignments[0].id;
  const sweepOn = async (...days: string[]) => {
    for (const day of days) {
      await stage.setClock(instantAt(day, '08:00'));
      await stage.get(RemindersService).issueDue();
    }
  };
  const told = async (kind = 'dueDate') =>
    (
      await stage.sql(
        `select r.issued_at::date || ' ' || r.rung || ' ' || o.role as line from reminder r join office o on o.id = r.office_id
           join subject s on s.id = r.subject_id where s.kind = $1 order by r.issued_at, o.role, r.rung`,
        [kind],
      )
    ).map((row) => row.line);
  const accepted = async (holdsUntil: string) => {
    const explanations = stage.get(ExplanationsService);
    const asked = await explanations.ask(side().viceChair, id(), { question: 'Vì sao?', dueDate: '2026-07-20' });
    const which = { assignmentId: id(), id: asked.id };
    await explanations.give(side().focalPoint, which, { answer: 'Chờ vốn.' });
    await explanations.decide(side().viceChair, which, { accept: true, holdsUntil });
  };

  it('nothing is told while it holds; then the owner at once, the head and the vice-chair after as many working days as ever', async () => {
    await sweepOn('2026-07-01', '2026-07-02');
    await accepted('2026-07-31');
    await sweepOn('2026-07-03', '2026-07-09', '2026-07-22', '2026-07-31');
    expect(await told()).toEqual(['2026-07-01 +1 focalPoint']);
    await sweepOn('2026-08-03');
    expect((await told()).slice(1)).toEqual(['2026-08-03 +7 coordinator', '2026-08-03 +21 focalPoint']);
    await sweepOn('2026-08-05', '2026-08-06', '2026-08-11', '2026-08-12');
    expect((await told()).slice(3)).toEqual([
      '2026-08-05 +26 focalPoint',
      '2026-08-06 +3 agencyHead',
      '2026-08-12 +31 focalPoint',
      '2026-08-12 +7 viceChair',
    ]);
  });

  it('a ladder that changes meanwhile wakes nothing', async () => {
    await accepted('2026-07-31');
    await stage.database.transact(side().administrator, (tx) => stage.get(RemindersService).lookAgain(tx));
    await sweepOn('2026-07-09');
    expect(await told()).toEqual([]);
    expect(await stage.sql(`select next_rung_on::text as day from subject where kind = 'dueDate' and state = 'owed'`)).toEqual([
      { day: '2026-08-03' },
    ]);
  });

  it('a mail that was planned before is kept back, with the reason', async () => {
    await stage.setClock(instantAt('2026-07-01', '06:00'));
    await stage.get(RemindersService).issueDue();
    await accepted('2026-07-31');
    await stage.setClock(instantAt('2026-07-01', '07:30'));
    await deliver(stage);
    expect(await stage.sql(`select distinct rm.reason from reminder_message rm`)).toEqual([{ reason: 'held' }]);
  });

  const factId = async (kind: string): Promise<{ id: number; kind: string }> => {
    const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact where kind = $1', [kind]);
    return { id: fact?.id as number, kind };
  };
  const toldAtOnce = async (kind: string) => {
    await stage.get(AtOnceService).plan(await factId(kind));
    await deliver(stage);
    return (await mails(stage)).map((mail) => `${mail.to}: ${mail.subject}`);
  };

  it('a directive is told at once to the head, the focal point and the coordinator, and owed like anything else', async () => {
    await stage.get(DirectivesService).urge(side().viceChair, id(), { text: 'Khẩn trương hoàn thành.', dueDate: '2026-07-10' });
    const sent = await toldAtOnce('directive.given');
    expect(sent).toHaveLength(3);
    expect(sent[0]).toContain('[Đôn Đốc] Ý kiến chỉ đạo: Tổ chức hội nghị xúc tiến đầu tư');
    const [mail] = await mails(stage);
    expect(mail?.text).toContain('báo cáo kết quả chậm nhất thứ Sáu, 10/07/2026');
    expect(mail?.text).toContain('Khẩn trương hoàn thành.');
    await sweepOn('2026-07-07', '2026-07-09', '2026-07-10', '2026-07-13', '2026-07-15');
    expect(await told('directive')).toEqual([
      '2026-07-07 -3 focalPoint',
      '2026-07-09 -1 focalPoint',
      '2026-07-10 0 focalPoint',
      '2026-07-13 +1 focalPoint',
      '2026-07-15 +3 agencyHead',
    ]);
  });

  it('an explanation given waits in the vice-chair’s digest, and a directive past its date is counted there', async () => {
    const explanations = stage.get(ExplanationsService);
    const asked = await explanations.ask(side().viceChair, id(), { question: 'Vì sao?', dueDate: '2026-07-20' });
    await explanations.give(side().focalPoint, { assignmentId: id(), id: asked.id }, { answer: 'Chờ bố trí vốn.' });
    await stage.get(DirectivesService).urge(side().viceChair, id(), { text: 'Khẩn trương.', dueDate: '2026-07-03' });
    await stage.setClock(instantAt('2026-07-06', '07:30'));
    await stage.get(DigestsService).issueDue();
    await deliver(stage);
    const text = (await mails(stage)).find((mail) => mail.subject.includes('Điểm tin') && mail.text.includes('giải trình'))?.text;
    expect(text).toContain('giải trình “Chờ bố trí vốn.”');
    expect(text).toContain('1 ý kiến chỉ đạo của đồng chí đã quá hạn, chưa có báo cáo kết quả.');
  });

  it('who asked is told at once of the answer, and the agency of the decision', async () => {
    await accepted('2026-07-31');
    expect(await toldAtOnce('explanation.asked')).toEqual([]);
    expect(await toldAtOnce('explanation.given')).toEqual([]);
    const sent = await toldAtOnce('explanation.accepted');
    expect(sent).toHaveLength(2);
    expect((await mails(stage))[0]?.text).toContain('có hiệu lực đến hết thứ Sáu, 31/07/2026');
    expect(new Set(await officesTold('explanation.asked'))).toEqual(new Set(['focalPoint', 'agencyHead']));
    expect(new Set(await officesTold('explanation.given'))).toEqual(new Set(['viceChair']));
  });

  const officesTold = async (kind: string): Promise<string[]> => {
    const { id: fact } = await factId(kind);
    const rows = await stage.sql<{ role: string }>(`select o.role from message m join office o on o.id = m.office_id where m.key like $1`, [
      `atOnce:${fact}:%`,
    ]);
    return rows.map((row) => row.role);
  };
});
