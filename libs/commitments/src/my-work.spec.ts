import type { Actor } from '@dondoc/kernel';
import { type Agreement, anAgreement, aTask, insert, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssignmentsService, type MyWorkView } from './index';

describe('“Việc của tôi”', () => {
  let stage: Stage;
  let assignments: AssignmentsService;
  let agreement: Agreement;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage();
    await theCalendar(stage);
    assignments = stage.get(AssignmentsService);
    agreement = await anAgreement(stage);
    task = await aTask(stage, { agreement, dueDate: '2026-12-15' });
  });
  afterEach(() => stage.close());

  const side = (index: number) => agreement.sides[index] as Agreement['sides'][number];
  const of = (actor: Actor): Promise<MyWorkView> => assignments.myWork(actor);

  it('is what one’s own agency owes, by what is due next, and nothing of the other side', async () => {
    const earlier = await aTask(stage, { agreement, dueDate: '2026-11-30' });
    await aTask(stage, { agreement, dueDate: '2026-12-01', state: 'done' });
    const { owed, toConfirm, toDecide, soonUntil } = await of(side(0).focalPoint);
    expect(owed.map((work) => work.id)).toEqual([earlier.assignments[0].id, task.assignments[0].id]);
    expect([toConfirm, toDecide]).toEqual([[], []]);
    expect(soonUntil).toBe('2026-12-03');
  });

  it('says what a review asks for, where that is due first', async () => {
    const asked = { kind: 'statusUpdate', aboutId: task.id, assignmentId: task.assignments[0].id, agreementId: agreement.id };
    await insert(stage, 'subject', {
      id: task.id,
      ...asked,
      partyId: task.assignments[0].partyId,
      agencyId: side(0).department.id,
      name: 'Cập nhật',
      periodKey: '2026-Q4',
      reviewId: agreement.id,
      owedSince: stage.today,
      deadline: '2026-12-04',
      state: 'owed',
    });
    const [work] = (await of(side(0).focalPoint)).owed;
    expect(work).toMatchObject({ nextOn: '2026-12-04', asked: { periodKey: '2026-Q4', deadline: '2026-12-04' } });
  });

  it('waits for the coordinator of the side where it was submitted as done', async () => {
    await assignments.report(side(0).focalPoint, task.assignments[0].id, { state: 'submitted_as_done', results: 'Xong.' });
    expect((await of(side(0).coordinator)).toConfirm.map((work) => work.id)).toEqual([task.assignments[0].id]);
    expect((await of(side(1).coordinator)).toConfirm).toEqual([]);
    expect((await of(side(0).focalPoint)).owed).toEqual([]);
  });

  it('waits for who may decide on an extension', async () => {
    await assignments.requestExtension(side(0).focalPoint, task.assignments[0].id, { toDate: '2027-01-15', reason: 'Đổi địa điểm.' });
    for (const actor of [side(0).coordinator, side(0).viceChair]) {
      const [work] = (await of(actor)).toDecide;
      expect(work?.openExtension).toEqual({ toDate: '2027-01-15', reason: 'Đổi địa điểm.' });
    }
    expect((await of(side(1).viceChair)).toDecide).toEqual([]);
    expect((await of(side(0).administrator)).toDecide).toEqual([]);
  });

  it('offers with an assignment what the reader may do with it', async () => {
    const may = async (actor: Actor) => (await assignments.get(actor, task.assignments[0].id)).may;
    expect(await may(side(0).focalPoint)).toEqual(['acknowledge', 'report', 'reportNothingNew', 'submit', 'requestExtension']);
    expect(await may(side(0).viceChair)).toEqual(['pause', 'close', 'urge']);
    expect(await may(side(0).coordinator)).toContain('report');
    expect(await may(side(1).focalPoint)).toEqual([]);
  });
});
