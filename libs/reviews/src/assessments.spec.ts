import { AssignmentsService } from '@dondoc/commitments';
import { aSide, type Side } from '../../../test/builders';
import { anOpenReview, deliverAllSides, type OpenedScene } from '../../../test/builders/open-review';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssessmentsService, type LineView, ReviewsService } from '.';

describe('The coordinator’s word on each line', () => {
  let stage: Stage;
  let scene: OpenedScene;
  let reviews: ReviewsService;
  let assessments: AssessmentsService;

  const side = (index = 0) => scene.sides[index] as Side;
  const line = async (task = 0, of = side().coordinator) =>
    (await reviews.matrix(of, scene.reviewId)).lines.find(({ taskId }) => taskId === scene.tasks[task]?.id) as LineView;
  const report = (task: number, input: object, by = side().focalPoint) =>
    stage.get(AssignmentsService).report(by, scene.tasks[task]?.assignments[0].id as string, input);
  const assessed = async () => (await reviews.get(side().coordinator, scene.reviewId)).sides[0];

  beforeAll(async () => {
    stage = await openStage();
    reviews = stage.get(ReviewsService);
    assessments = stage.get(AssessmentsService);
  });
  beforeEach(async () => {
    scene = await anOpenReview(stage, { tasks: 3 });
  });
  afterAll(() => stage.close());

  it('accepts what was sent, and not what was not', async () => {
    const { id } = await line();
    await expect(assessments.assessLine(side().coordinator, id, { assessment: 'accepted' })).rejects.toMatchObject({
      code: 'review.nothingSent',
    });
    await report(0, { results: 'Đã tổ chức hội nghị.' });
    await expect(assessments.assessLine(side().coordinator, id, { assessment: 'notSent' })).rejects.toMatchObject({
      code: 'review.somethingSent',
    });
    await assessments.assessLine(side().coordinator, id, { assessment: 'accepted', note: 'Đủ số liệu' });
    expect(await line()).toMatchObject({ assessment: 'accepted', assessmentNote: 'Đủ số liệu' });
    expect(await line(0, side(1).coordinator)).toMatchObject({ assessment: 'accepted', assessmentNote: null });
    expect(await assessed()).toMatchObject({ lines: 3, sent: 1, assessed: 1 });
  });

  it('has to be said again about an update that comes later, and falls with a return', async () => {
    await report(0, { results: 'Lần một.' });
    const { id } = await line();
    await assessments.assessLine(side().coordinator, id, { assessment: 'accepted' });
    await report(0, { results: 'Lần hai.' });
    expect(await line()).toMatchObject({ assessment: null, update: { results: 'Lần hai.' }, lastUpdate: { results: 'Lần một.' } });
    await assessments.assessLine(side().coordinator, id, { assessment: 'accepted' });
    await reviews.returnLine(side().coordinator, id, { note: 'Thiếu số liệu' });
    expect(await line()).toMatchObject({ assessment: 'returned', state: 'returned' });
  });

  it('is said at once about everything that was sent, and about the rest when asked', async () => {
    await report(0, { results: 'Xong.' });
    await report(1, { nothingNew: true });
    expect(await assessments.assessSide(side().coordinator, scene.reviewId)).toMatchObject({ accepted: 2, notSent: 0, unassessed: 1 });
    const all = await assessments.assessSide(side().coordinator, scene.reviewId, { missingToo: true });
    expect(all).toMatchObject({ accepted: 0, notSent: 1, unassessed: 0 });
    expect((await line(2)).assessment).toBe('notSent');
    expect((await reviews.get(side().coordinator, scene.reviewId)).sides.map((one) => one.assessed)).toEqual([3, 0]);
  });

  it('is the coordinator’s of that side alone', async () => {
    const { id } = await line();
    const word = { assessment: 'notSent' as const };
    for (const actor of [side().focalPoint, side().viceChair, side().committeeOffice, side(1).coordinator])
      await expect(assessments.assessLine(actor, id, word)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(assessments.assessLine((await aSide(stage)).coordinator, id, word)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('is taken back by a reopening where it was “not sent”: the update is owed again', async () => {
    await assessments.assessSide(side().coordinator, scene.reviewId, { missingToo: true });
    await reviews.lock(side().coordinator, scene.reviewId);
    await reviews.reopen(side().coordinator, scene.reviewId, { reason: 'Bổ sung' });
    expect(await assessed()).toMatchObject({ assessed: 0 });
  });

  it('is needed for every line before a side is concluded', async () => {
    const conclusion = { concludedOn: '2026-05-25', text: 'Tiếp tục.', points: [] };
    await report(0, { results: 'Xong.' });
    await assessments.assessSide(side().coordinator, scene.reviewId);
    await deliverAllSides(stage, scene);
    await expect(reviews.conclude(side().committeeOffice, scene.reviewId, conclusion)).rejects.toMatchObject({
      code: 'review.unassessed',
      details: { lines: 2, tasks: [scene.tasks[1]?.code, scene.tasks[2]?.code].sort() },
    });
    await assessments.assessSide(side().coordinator, scene.reviewId, { missingToo: true });
    await reviews.conclude(side().committeeOffice, scene.reviewId, conclusion);
    await expect(assessments.assessSide(side().coordinator, scene.reviewId)).rejects.toMatchObject({ code: 'review.concluded' });
  });

  it('stands beside the part of a cooperating agency, which is not the answer of the line', async () => {
    const { department } = side(1);
    const id = scene.tasks[0]?.assignments[0].id as string;
    const [helper] = [side().agencyHead];
    await stage.sql('update assignment set cooperating_agency_ids = array[$2::uuid], lead_agency_id = $3 where id = $1', [
      id,
      side().department.id,
      side().coordinatingAgency.id,
    ]);
    await report(0, { results: 'Phần của chúng tôi.' }, helper);
    expect(await line()).toMatchObject({
      state: 'awaited',
      parts: [{ agencyCode: side().department.code, results: 'Phần của chúng tôi.' }],
    });
    expect(department.id).not.toBe(side().department.id);
  });
});
