import { record } from '@dondoc/journal';
import { type Id, instantAt } from '@dondoc/kernel';
import { aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AtOnceService } from './at-once.service';
import { DigestsService } from './digests.service';
import { RemindersService } from './reminders.service';

const SECRET = 'Kinhthanh';

/** A task of a restricted field, due in the past; only the coordinator of the first side is named for the field. */
describe('Of a restricted field', () => {
  let stage: Stage;
  let task: Task;
  const coordinator = () => task.agreement.sides[0]?.coordinator.offices[0]?.officeId as Id;

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
    await insert(stage, 'field', { code: 'religion', nameVi: 'Tôn giáo', nameEn: 'Religion', restricted: true, position: 1 });
    task = await aTask(stage, { dueDate: '2026-06-30', title: `${SECRET} việc` });
    await stage.sql(`update commitment set field = 'religion'`);
    await stage.sql(`update subject set next_rung_on = '2026-06-09'`);
    await insert(stage, 'field_office', { field: 'religion', officeId: coordinator(), namedAt: stage.now });
  });
  afterAll(() => stage.close());

  it('reminders, escalations and mails at once go to named offices alone, and digests say nothing', async () => {
    await stage.setClock(instantAt('2026-08-10', '09:00'));
    await stage.get(RemindersService).issueDue();
    await stage.get(DigestsService).issueDue();
    const about = { type: 'assignment', id: task.assignments[0].id };
    const fact = { kind: 'assignment.assigned', about, agreementId: task.agreement.id };
    await stage.database.transact(task.agreement.sides[0]?.coordinator as never, (tx) => record(tx, fact));
    const [{ id } = { id: 0 }] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
    expect(await stage.get(AtOnceService).plan({ id, kind: 'assignment.assigned' })).toEqual({ messages: 0 });
    const offices = await stage.sql<{ id: Id }>('select distinct office_id as id from reminder');
    expect(offices).toEqual([{ id: coordinator() }]);
    await deliver(stage);
    const told = (await mails(stage)).filter((mail) => `${mail.subject} ${mail.html}`.includes(SECRET));
    expect(told).toHaveLength(1);
  });

  it('an office that is named no longer when the mail leaves is told nothing', async () => {
    await stage.sql('truncate reminder_message, reminder, message cascade');
    const before = (await mails(stage)).length;
    await stage.sql(`update subject set next_rung_on = '2026-06-09'`);
    await stage.get(RemindersService).issueDue();
    expect(await stage.sql(`select 1 from message where kind = 'daily'`)).not.toEqual([]);
    await stage.sql('delete from field_office');
    await deliver(stage);
    expect((await mails(stage)).length).toBe(before);
  });
});
