import { TasksService } from '@dondoc/commitments';
import { Actor } from '@dondoc/kernel';
import { openStage, type Stage } from '../support/stage';
import { anAgreement, aSide, aTask, theCalendar } from '.';

describe('The builders', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('make an agreement of two sides with a task due on both', async () => {
    const { agreement, assignments } = await aTask(stage, { dueDate: '2026-12-31' });
    expect(agreement.sides).toHaveLength(2);
    expect(assignments.map((assignment) => assignment.dueDate)).toEqual(['2026-12-31', '2026-12-31']);
    expect(await stage.sql(`select count(*)::int as n from subject where state = 'owed'`)).toEqual([{ n: 2 }]);
  });

  it('let a side be given, with people who work for it', async () => {
    const side = await aSide(stage, { code: 'NA' });
    const agreement = await anAgreement(stage, { sides: [side], commitments: 3 });
    expect(agreement.commitments).toHaveLength(3);
    expect(side.coordinator.mayDo('coordinate', { parties: [side.locality.id], coordinatingAgency: side.coordinatingAgency.id })).toBe(
      true,
    );
  });

  it('load the shipped calendar', async () => {
    await theCalendar(stage);
    expect(await stage.sql(`select count(*)::int as n from calendar_day where kind = 'makeUp'`)).toEqual([{ n: 5 }]);
  });

  it('write a task as the service writes it', async () => {
    const agreement = await anAgreement(stage);
    const built = await aTask(stage, { agreement, title: 'Ký kết', dueDate: '2026-12-31', state: 'not_started' });
    const assignments = agreement.parties.map((party, index) => ({
      partyId: party.id,
      leadAgencyId: agreement.sides[index]?.department.id as string,
      dueDate: '2026-12-31',
    }));
    const input = { title: 'Ký kết', kind: 'dated' as const, assignments };
    const made = await stage.get(TasksService).breakDown(Actor.system(), agreement.commitments[0]?.id as string, input);
    expect(await rowsOf(stage, built.id)).toEqual(await rowsOf(stage, made.id));
  });
});

/** What lies in the tables about a task, without what names it. */
function rowsOf(stage: Stage, taskId: string) {
  return stage.sql(
    `select to_jsonb(t) - '{id,code}'::text[] as task,
       to_jsonb(a) - '{id,task_id}'::text[] as assignment,
       to_jsonb(s) - '{id,about_id,assignment_id,name}'::text[] as subject
     from task t join assignment a on a.task_id = t.id left join subject s on s.assignment_id = a.id and s.kind = 'dueDate'
     where t.id = $1 order by a.party_id, s.kind`,
    [taskId],
  );
}
