import type { Id } from '@dondoc/kernel';
import { type Agreement, anAgreement } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssignmentsService, TasksService } from './index';

describe('A date that falls into an absence', () => {
  let stage: Stage;
  let agreement: Agreement;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-06-01T02:00:00.000Z' });
    agreement = await anAgreement(stage);
    await stage.sql(
      `insert into absence (id, person_id, from_date, to_date, recorded_at) values (gen_random_uuid(), $1, '2026-07-06', '2026-07-17', now())`,
      [side().focalPoint.personId],
    );
  });
  afterAll(() => stage.close());

  const side = () => agreement.sides[0] as Agreement['sides'][0];
  const given = async (dueDate: string | null) => {
    const assignments = [{ partyId: agreement.parties[0]?.id as Id, leadAgencyId: side().department.id, dueDate }];
    const input = { title: 'Hội nghị', kind: 'dated' as const, assignments };
    return (await stage.get(TasksService).breakDown(side().coordinator, agreement.commitments[0]?.id as Id, input)).assignments[0];
  };

  it('warns whoever assigns, in words, and refuses nothing', async () => {
    expect(await given('2026-07-03')).not.toHaveProperty('warnings');
    expect(await given(null)).not.toHaveProperty('warnings');
    const name = side().focalPoint.name;
    expect(await given('2026-07-06')).toMatchObject({
      state: 'not_started',
      warnings: [
        {
          vi: `Thời hạn 06/07/2026 rơi vào thời gian vắng mặt của ${name} (06/07/2026 – 17/07/2026); chưa có người thay.`,
          en: `The due date 06/07/2026 falls into an absence of ${name} (06/07/2026 – 17/07/2026); there is no substitute.`,
        },
      ],
    });
  });

  it('warns whoever sets or extends it later', async () => {
    const assignments = stage.get(AssignmentsService);
    const id = (await given(null))?.id as Id;
    expect(await assignments.setDueDate(side().coordinator, id, { dueDate: '2026-07-17' })).toMatchObject({ warnings: [{}] });
    const other = (await given('2026-06-30'))?.id as Id;
    const wanted = { toDate: '2026-07-10', reason: 'Chờ kinh phí.' };
    expect(await assignments.requestExtension(side().focalPoint, other, wanted)).toMatchObject({ warnings: [{}] });
    expect(await assignments.decideExtension(side().coordinator, other, { approve: true })).toMatchObject({ warnings: [{}] });
    expect(await assignments.acknowledge(side().focalPoint, other)).not.toHaveProperty('warnings');
  });
});
