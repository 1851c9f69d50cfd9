import { AgreementsService, AssignmentsService, TasksService } from '@dondoc/commitments';
import { type Id, instantAt } from '@dondoc/kernel';
import { type Agreement, anAgreement, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { ExplainService } from './explain.service';
import { PreviewService } from './preview.service';
import { RemindersService } from './reminders.service';

/** Assigned on Monday, 1 June 2026: twenty working days later it is 29 June, twenty-five 6 July. */
describe('Silence about an open assignment', () => {
  let stage: Stage;
  let agreement: Agreement;
  let id: Id;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    id = await given('Tổ chức hội nghị xúc tiến đầu tư');
  });
  afterEach(() => stage.close());

  const side = () => agreement.sides[0] as Agreement['sides'][0];
  const given = async (title: string): Promise<Id> => {
    const assignments = [{ partyId: agreement.parties[0]?.id as Id, leadAgencyId: side().department.id }];
    const task = await stage
      .get(TasksService)
      .breakDown(side().coordinator, agreement.commitments[0]?.id as Id, { title, kind: 'ongoing', assignments });
    await stage.sql(`update subject set state = 'met', next_rung_on = null where kind = 'acknowledgement'`);
    return task.assignments[0]?.id as Id;
  };
  const sweepOn = async (...days: string[]) => {
    for (const day of days) {
      await stage.setClock(instantAt(day, '08:00'));
      await stage.get(RemindersService).issueDue();
      await deliver(stage);
    }
  };
  const told = async () =>
    (
      await stage.sql<{ line: string }>(
        `select r.due_on || ' ' || o.role as line from reminder r join office o on o.id = r.office_id join subject s on s.id = r.subject_id
         where s.kind = 'stale' order by r.due_on, o.role`,
      )
    ).map((row) => row.line);

  it('is told to the head of the agency, then to the coordinator, and not to the one who is silent', async () => {
    await sweepOn('2026-06-26');
    expect(await told()).toEqual([]);
    await sweepOn('2026-06-29', '2026-06-30', '2026-07-03', '2026-07-06');
    expect(await told()).toEqual(['2026-06-29 agencyHead', '2026-07-06 coordinator']);
  });

  it('is told once to each, and again after another silence', async () => {
    await sweepOn('2026-06-29', '2026-07-06', '2026-07-27');
    expect(await told()).toEqual(['2026-06-29 agencyHead', '2026-07-06 coordinator']);
    await stage.get(AssignmentsService).report(side().focalPoint, id, { nothingNew: true });
    await sweepOn('2026-08-24');
    expect((await told()).at(-1)).toBe('2026-08-22 agencyHead');
  });

  it('ends with an update, also where the mail was planned already, and begins anew', async () => {
    await stage.setClock(instantAt('2026-06-29', '06:00'));
    await stage.get(RemindersService).issueDue();
    await stage.get(AssignmentsService).report(side().focalPoint, id, { nothingNew: true });
    await sweepOn('2026-06-29');
    expect(await mails(stage)).toEqual([]);
    expect(await stage.sql('select reason from reminder_message')).toEqual([{ reason: 'deadlineMoved' }]);
    await sweepOn('2026-07-24');
    expect(await told()).toEqual(['2026-06-29 agencyHead']);
    await sweepOn('2026-07-27');
    expect(await told()).toEqual(['2026-06-29 agencyHead', '2026-07-27 agencyHead']);
  });

  it('says in the mail since when and what is asked, without a deadline', async () => {
    await sweepOn('2026-06-29');
    const [mail] = await mails(stage);
    expect(mail?.subject).toBe('[Đôn Đốc] 1 việc lâu không có cập nhật – thứ Hai, 29/06/2026');
    expect(mail?.text).toContain('[Không có cập nhật trong 20 ngày làm việc] Tổ chức hội nghị xúc tiến đầu tư');
    expect(mail?.text).toContain('Thông tin gần nhất từ cơ quan: thứ Hai, 01/06/2026');
    expect(mail?.text).not.toMatch(/Thời hạn|[Qq]uá hạn/);
  });

  it('goes by the limit that the side’s administrator sets', async () => {
    await stage
      .get(AgreementsService)
      .setSignalLimits(side().administrator, agreement.parties[0]?.id as Id, { staleAfter: 5, unacknowledgedAfter: 3 });
    await sweepOn('2026-06-05');
    expect(await told()).toEqual([]);
    await sweepOn('2026-06-08');
    expect(await told()).toEqual(['2026-06-08 agencyHead']);
  });

  it('is in lists and counts, each by its own limit', async () => {
    const [assignments, agreements] = [stage.get(AssignmentsService), stage.get(AgreementsService)];
    const listed = async (filter: object) => (await assignments.list(side().coordinator, filter, { limit: 10 })).items.map((one) => one.id);
    await stage.setClock(instantAt('2026-06-03', '08:00'));
    expect(await listed({ unacknowledged: true })).toEqual([]);
    await stage.setClock(instantAt('2026-06-04', '08:00'));
    expect(await listed({ unacknowledged: true })).toEqual([id]);
    await assignments.acknowledge(side().focalPoint, id);
    expect(await listed({ unacknowledged: true })).toEqual([]);
    expect(await listed({ stale: true })).toEqual([]);
    await stage.setClock(instantAt('2026-06-29', '08:00'));
    expect(await listed({ stale: true })).toEqual([id]);
    expect(await listed({ stale: false })).toEqual([]);
    expect(await agreements.get(side().coordinator, agreement.code)).toMatchObject({ stale: 1, unacknowledged: 0 });
  });

  it('is foreseen, and explained', async () => {
    const question = { agreement: agreement.code, from: '2026-06-01', to: '2026-12-31' };
    const { items } = await stage.get(PreviewService).preview(side().coordinator, question);
    expect(items.filter(({ kind }) => kind !== 'digest').map((line) => `${line.date} ${line.office?.split('/')[1]}`)).toEqual([
      '2026-06-29 agencyHead',
      '2026-07-06 coordinator',
    ]);
    const explained = await stage.get(ExplainService).explain(side().agencyHead, { subject: id, person: side().agencyHead.personId as Id });
    const explanation = explained.find(({ sentences }) => sentences[0]?.vi.includes('Cập nhật tiến độ'));
    expect(explanation?.sentences[0]?.vi).toContain('thông tin gần nhất ngày thứ Hai, 01/06/2026');
    expect(explanation?.sentences.at(-1)?.vi).toContain('thứ Hai, 29/06/2026');
  });
});
