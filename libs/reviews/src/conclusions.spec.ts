import { AssignmentsService } from '@dondoc/commitments';
import type { Side, Task } from '../../../test/builders';
import { anOpenReview, deliverAllSides, type OpenedScene } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssessmentsService, type ConclusionPoint, ReviewsService } from '.';

describe('A point of a conclusion changes a task of that side', () => {
  let stage: Stage;
  let scene: OpenedScene;
  let reviews: ReviewsService;

  const side = (index = 0) => scene.sides[index] as Side;
  const assignment = (task: number, of = 0) => (scene.tasks[task] as Task).assignments[of]?.id as string;
  const row = async (id: string) =>
    (await stage.sql('select *, due_date::text, original_due_date::text from assignment where id = $1', [id]))[0];
  const conclude = (points: ConclusionPoint[], by = side().committeeOffice) =>
    reviews.conclude(by, scene.reviewId, { number: '12-TB/TU', concludedOn: stage.today, text: 'Kết luận.', points });
  const factKinds = async (id: string) =>
    (await stage.sql<{ kind: string }>('select kind from fact where about_id = $1 order by id', [id])).map(({ kind }) => kind);

  beforeAll(async () => {
    stage = await openStage();
    reviews = stage.get(ReviewsService);
  });
  beforeEach(async () => {
    scene = await anOpenReview(stage, { tasks: 2 });
    for (const one of scene.sides) await stage.get(AssessmentsService).assessSide(one.coordinator, scene.reviewId, { missingToo: true });
    await deliverAllSides(stage, scene);
  });
  afterAll(() => stage.close());

  it('to a later due date: an extension with the conclusion as its deciding document, linked both ways', async () => {
    const id = assignment(0);
    await stage.get(AssignmentsService).requestExtension(side().focalPoint, id, { toDate: '2027-01-31', reason: 'Chờ vốn' });
    const { conclusionId } = await conclude([
      { text: 'Lùi thời hạn đến tháng 3.', change: { assignmentId: id, change: 'redate', dueDate: '2027-03-31' } },
    ]);
    expect(await row(id)).toMatchObject({
      due_date: '2027-03-31',
      original_due_date: '2026-12-31',
      extension_count: 1,
      conclusion_id: conclusionId,
      decision_note: 'Kết luận số 12-TB/TU ngày 25/05/2026 – Lùi thời hạn đến tháng 3.',
    });
    const { extensions, conclusionId: seen } = await stage.get(AssignmentsService).get(side(1).coordinator, id);
    expect(extensions.map(({ state, toDate }) => [state, toDate])).toEqual(
      expect.arrayContaining([
        ['refused', '2027-01-31'],
        ['approved', '2027-03-31'],
      ]),
    );
    expect(seen).toBe(conclusionId);
    const [conclusion] = (await reviews.get(side(1).coordinator, scene.reviewId)).conclusions;
    expect(conclusion?.points).toMatchObject([{ assignmentId: id, taskCode: scene.tasks[0]?.code, outcome: 'redate' }]);
    expect(await stage.sql(`select deadline::text, state from subject where kind = 'dueDate' and about_id = $1`, [id])).toEqual([
      { deadline: '2027-03-31', state: 'owed' },
    ]);
  });

  it('to an earlier due date, which is no extension', async () => {
    await conclude([{ text: 'Xong trước tháng 9.', change: { assignmentId: assignment(0), change: 'redate', dueDate: '2026-08-31' } }]);
    expect(await row(assignment(0))).toMatchObject({ due_date: '2026-08-31', original_due_date: '2026-12-31', extension_count: 0 });
  });

  it('and is shown with how its task stands today', async () => {
    const task = { commitmentId: scene.agreement.commitments[0]?.id as string, title: 'Lập kế hoạch', leadAgencyId: side().department.id };
    await conclude([{ text: 'Lập kế hoạch.', task: { ...task, dueDate: '2026-06-30' } }, { text: 'Tiếp tục phát huy.' }]);
    await stage.setClock('2026-07-02T02:00:00.000Z');
    const [conclusion] = (await reviews.get(side(1).coordinator, scene.reviewId)).conclusions;
    expect(conclusion?.points).toMatchObject([
      { outcome: 'newTask', standing: { taskTitle: 'Lập kế hoạch', timeliness: 'overdue', dueDate: '2026-06-30', progress: 0 } },
      { outcome: null, standing: null },
    ]);
  });

  it('to open again what was finished; its work is owed anew', async () => {
    const id = assignment(1);
    await stage.sql(
      `update assignment set state = 'done', done_on = '2026-05-20', submitted_on = '2026-05-20', progress = 100 where id = $1`,
      [id],
    );
    await conclude([{ text: 'Làm lại.', change: { assignmentId: id, change: 'reopen' } }]);
    expect(await row(id)).toMatchObject({ state: 'in_progress', done_on: null, submitted_on: null });
    expect(await factKinds(id)).toContain('assignment.reopened');
  });

  it('to open again with a new date where the old one has passed', async () => {
    const id = assignment(1);
    await stage.sql(`update assignment set state = 'done', due_date = '2026-03-31', done_on = '2026-03-20' where id = $1`, [id]);
    const reopen = (dueDate?: string) =>
      conclude([{ text: 'Làm lại.', change: { assignmentId: id, change: 'reopen', ...(dueDate && { dueDate }) } }]);
    await expect(reopen()).rejects.toMatchObject({ code: 'conclusion.dueDate' });
    await reopen('2026-10-31');
    expect(await row(id)).toMatchObject({ state: 'in_progress', due_date: '2026-10-31', extension_count: 1 });
  });

  it('to close what no longer applies', async () => {
    await conclude([{ text: 'Dừng, chuyển sang đề án khác.', change: { assignmentId: assignment(0), change: 'close' } }]);
    expect(await row(assignment(0))).toMatchObject({ state: 'no_longer_applicable' });
  });

  it('of its own side only, and all or nothing', async () => {
    const first = { text: 'Lùi.', change: { assignmentId: assignment(0), change: 'redate' as const, dueDate: '2027-03-31' } };
    const foreign = { text: 'Lùi.', change: { assignmentId: assignment(0, 1), change: 'redate' as const, dueDate: '2027-03-31' } };
    await expect(conclude([first, foreign])).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'points.1' } });
    expect(await row(assignment(0))).toMatchObject({ due_date: '2026-12-31', conclusion_id: null });
    expect((await reviews.get(side().coordinator, scene.reviewId)).conclusions).toEqual([]);
  });

  it('of this agreement only', async () => {
    const other = await anOpenReview(stage, { sides: 1 });
    await stage.sql('update party set locality_id = $2 where agreement_id = $1', [other.agreement.id, side().locality.id]);
    const change = { assignmentId: other.tasks[0]?.assignments[0].id as string, change: 'close' as const };
    await expect(conclude([{ text: 'Dừng.', change }])).rejects.toMatchObject({ code: 'conclusion.notOurs' });
  });

  it('or gives a new one, but not both', async () => {
    const task = { commitmentId: scene.agreement.commitments[0]?.id as string, title: 'Mới', leadAgencyId: side().department.id };
    await expect(conclude([{ text: 'Cả hai.', task, change: { assignmentId: assignment(0), change: 'close' } }])).rejects.toMatchObject({
      code: 'conclusion.invalid',
    });
  });

  it('does not lie in the future', async () => {
    const late = { concludedOn: '2026-05-26', text: 'Kết luận.', points: [] };
    await expect(reviews.conclude(side().coordinator, scene.reviewId, late)).rejects.toMatchObject({ code: 'conclusion.invalid' });
  });
});
