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
});
