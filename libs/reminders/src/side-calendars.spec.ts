import { Actor, instantAt } from '@dondoc/kernel';
import { aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { PreviewService, RemindersService } from '.';

const system = Actor.system('spec');

describe('Where a day is off in one province only', () => {
  let stage: Stage;
  let task: Task;
  const code = (side: 0 | 1) => task.agreement.sides[side]?.department.code as string;
  const planned = async (rung: string) =>
    (await stage.get(PreviewService).preview(system, { agreement: task.agreement.code, from: '2026-06-22', to: '2026-07-10' })).items
      .filter((item) => item.rung === rung && item.office?.endsWith('/focalPoint'))
      .map((item) => `${item.office?.split('/')[0]} ${item.date}`)
      .sort();

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-06-22', '08:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30' });
    const localityId = task.agreement.sides[0]?.locality.id;
    await insert(stage, 'calendar_day', { date: '2026-06-29', kind: 'localOff', nameVi: 'Nghỉ tránh bão', nameEn: 'Storm', localityId });
  });
  afterAll(() => stage.close());

  it('each side’s deadlines are counted by its own calendar', async () => {
    expect(await planned('-1')).toEqual([`${code(0)} 2026-06-26`, `${code(1)} 2026-06-29`].sort());
    expect(await planned('0')).toEqual([`${code(0)} 2026-06-30`, `${code(1)} 2026-06-30`].sort());
  });

  it('the sweep goes by them as well', async () => {
    await stage.setClock(instantAt('2026-06-26', '08:00'));
    await stage.get(RemindersService).issueDue();
    const issued = await stage.sql<{ agency: string }>(
      `select g.code as agency from reminder r join office o on o.id = r.office_id join agency g on g.id = o.agency_id
       where r.rung = '-1' and o.role = 'focalPoint'`,
    );
    expect(issued.map((row) => row.agency)).toEqual([code(0)]);
  });
});
