import { AssignmentsService, ExplanationsService, HandoverService, TasksService } from '@dondoc/commitments';
import { Actor, type Id, instantAt } from '@dondoc/kernel';
import { type Agency, type Agreement, anAgency, anAgreement, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { aMerger } from '../test/successions';
import { RemindersService } from './reminders.service';

const SYSTEM = Actor.system();
const DUE = '2026-06-30';

/** The department merges into a new one on 30 June 2026, the day on which its task is due. */
describe('A hand-over', () => {
  let stage: Stage;
  let agreement: Agreement;
  let successor: Agency;
  let id: Id;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    successor = await anAgency(stage, { locality: side().locality, nameVi: 'Sở mới', nameEn: 'New department', validFrom: DUE });
    const assignments = [{ partyId: agreement.parties[0]?.id as Id, leadAgencyId: side().department.id, dueDate: DUE }];
    const input = { title: 'Hội nghị', kind: 'recurring' as const, recurrence: { every: 1, unit: 'year' as const }, assignments };
    const task = await stage.get(TasksService).breakDown(side().coordinator, agreement.commitments[0]?.id as Id, input);
    id = task.assignments[0]?.id as Id;
    await work().acknowledge(side().focalPoint, id);
  });
  afterEach(() => stage.close());

  const side = () => agreement.sides[0] as Agreement['sides'][0];
  const work = () => stage.get(AssignmentsService);
  const sweep = () => stage.get(RemindersService).issueDue();
  const merge = async () => {
    await stage.setClock(instantAt(DUE, '06:00'));
    const code = await aMerger(stage, side().department.id, successor.id);
    return stage.get(HandoverService).handOver(SYSTEM, code);
  };
  /** The focal point as they sign in today. */
  const focalPoint = async (): Promise<Actor> => {
    const [row] = await stage.sql<{ id: Id }>(`select id from office where agency_id = $1 and role = 'focalPoint'`, [successor.id]);
    const office = { officeId: row?.id as Id, role: 'focalPoint' as const, agencyId: successor.id, localityId: successor.localityId };
    return Actor.person(side().focalPoint.personId as Id, side().focalPoint.name, [office]);
  };

  it('moves what is owed and what recurs without touching a date', async () => {
    const before = await stage.sql('select recurrence, kind from task');
    await merge();
    expect(await work().get(SYSTEM, id)).toMatchObject({
      leadAgency: { nameVi: 'Sở mới' },
      dueDate: DUE,
      originalDueDate: DUE,
      extensionCount: 0,
      silentSince: '2026-06-01',
    });
    expect(await stage.sql('select recurrence, kind from task')).toEqual(before);
    expect(
      await stage.sql(`select distinct kind, deadline::text from subject where agency_id = $1 and state = 'owed' order by kind`, [
        successor.id,
      ]),
    ).toEqual([
      { kind: 'dueDate', deadline: DUE },
      { kind: 'stale', deadline: '2026-06-01' },
    ]);
  });

  it('drops mail queued for the former office, keeps the reason, and tells the people in their new one', async () => {
    await stage.setClock(instantAt(DUE, '05:00'));
    await sweep();
    await merge();
    await sweep();
    await stage.setClock(instantAt(DUE, '07:30'));
    await deliver(stage);
    const fates = await stage.sql(
      `select g.id = $1 as new, rm.outcome, rm.reason from reminder_message rm join reminder r on r.id = rm.reminder_id join office o on o.id = r.office_id
       join agency g on g.id = o.agency_id join subject s on s.id = r.subject_id where s.kind = 'dueDate' and o.role = 'focalPoint' order by 1, 2`,
      [successor.id],
    );
    expect(fates).toEqual([
      { new: false, outcome: 'dropped', reason: 'handedOver' },
      { new: true, outcome: 'sent', reason: null },
    ]);
    expect((await mails(stage)).filter(({ subject }) => subject.includes('đến hạn'))).toHaveLength(1);
  });

  it('leaves a request for an extension to be decided, under the dates that were asked for', async () => {
    await work().requestExtension(side().focalPoint, id, { toDate: '2026-07-31', reason: 'Chờ kinh phí.' });
    await merge();
    await work().decideExtension(side().coordinator, id, { approve: true });
    expect(await work().get(SYSTEM, id)).toMatchObject({
      dueDate: '2026-07-31',
      originalDueDate: DUE,
      extensions: [{ fromDate: DUE, toDate: '2026-07-31', state: 'approved' }],
    });
  });

  it('lets the successor answer an explanation asked of its parent, and report on the work', async () => {
    await stage.setClock(instantAt('2026-06-29', '08:00'));
    await stage.sql(`update assignment set due_date = '2026-06-26' where id = $1`, [id]);
    await stage.sql(`update subject set deadline = '2026-06-26' where assignment_id = $1 and kind = 'dueDate'`, [id]);
    await stage.get(ExplanationsService).ask(side().coordinator, id, { question: 'Vì sao chậm?', dueDate: '2026-07-03' });
    await merge();
    const [owed] = await stage.sql(`select agency_id as agency, deadline::text from subject where kind = 'explanation'`);
    expect(owed).toEqual({ agency: successor.id, deadline: '2026-07-03' });
    expect(await work().report(await focalPoint(), id, { results: 'Đã ký hợp đồng.' })).toMatchObject({ state: 'in_progress' });
    await expect(work().report(side().focalPoint, id, { results: 'Cơ quan cũ.' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
