import { type Id, randomIds } from '@dondoc/kernel';
import {
  type Agreement,
  aCommitment,
  anAgreement,
  aTask,
  insert,
  QUARTERLY,
  type Side,
  type Task,
  theCalendar,
} from '../../../test/builders';
import type { Stage } from '../../../test/support/stage';

export interface Scene {
  agreement: Agreement;
  sides: [Side, Side];
  reviewId: Id;
  tasks: Task[];
}

/** An agreement of two sides with three tasks, and a review of its third quarter that both sides have locked. */
export async function aLockedReview(stage: Stage): Promise<Scene> {
  await stage.sql('delete from calendar_day');
  await stage.sql('delete from calendar_year');
  await theCalendar(stage);
  const agreement = await anAgreement(stage);
  await aCommitment(stage, agreement);
  const tasks: Task[] = [];
  for (const dueDate of ['2026-08-31', '2026-12-31', null])
    tasks.push(await aTask(stage, { agreement, dueDate, state: 'in_progress', title: `Nhiệm vụ hạn ${dueDate}` }));
  const reviewId = await aReview(stage, agreement);
  for (const { assignments } of tasks) await askAbout(stage, reviewId, assignments);
  return { agreement, sides: agreement.sides as [Side, Side], reviewId, tasks };
}

/** A review that both sides have locked; `after`: the next quarter in the same cycle. */
async function aReview(stage: Stage, agreement: Agreement, after?: Id): Promise<Id> {
  const [before] = await stage.sql<{ cycleId: Id }>('select cycle_id as "cycleId" from review where id = $1', [after ?? null]);
  const cycleId = before?.cycleId ?? randomIds.next();
  const cycleVersionId = randomIds.next();
  if (!before) await insert(stage, 'review_cycle', { id: cycleId, agreementId: agreement.id, nameVi: 'Theo quý', nameEn: 'Quarterly' });
  const version = { id: cycleVersionId, cycleId, version: before ? 2 : 1, state: 'retired', activeFrom: '2026-01-01' };
  await insert(stage, 'review_cycle_version', { ...version, ...QUARTERLY });
  const review = {
    id: randomIds.next(),
    agreementId: agreement.id,
    cycleId,
    cycleVersionId,
    state: 'locked',
    ...(before ? FOURTH : THIRD),
  };
  await insert(stage, 'review', { ...review, openedAt: stage.now, lockedAt: stage.now });
  for (const { id: partyId } of agreement.parties) {
    await insert(stage, 'review_side', { id: randomIds.next(), reviewId: review.id, partyId, state: 'locked' });
  }
  return review.id;
}

const THIRD = {
  periodKey: '2026-Q3',
  periodFrom: '2026-07-01',
  periodTo: '2026-09-30',
  opensOn: '2026-09-10',
  cutOffOn: '2026-09-30',
  agencyDeadline: '2026-10-05',
  coordinatorDeadline: '2026-10-08',
  signatureDeadline: '2026-10-12',
  submissionOn: '2026-10-13',
};

const FOURTH = {
  periodKey: '2026-Q4',
  periodFrom: '2026-10-01',
  periodTo: '2026-12-31',
  opensOn: '2026-12-10',
  cutOffOn: '2026-12-31',
  agencyDeadline: '2027-01-06',
  coordinatorDeadline: '2027-01-11',
  signatureDeadline: '2027-01-13',
  submissionOn: '2027-01-14',
};

/** The next quarter of a scene's review: asks about what is still open. */
export async function theNextReview(stage: Stage, scene: Scene): Promise<Id> {
  const reviewId = await aReview(stage, scene.agreement, scene.reviewId);
  for (const { assignments } of scene.tasks) await askAbout(stage, reviewId, assignments);
  return reviewId;
}

async function askAbout(stage: Stage, reviewId: Id, assignments: Task['assignments']): Promise<void> {
  for (const { id, partyId } of assignments) {
    const open = await stage.sql(`select 1 from assignment where id = $1 and state not in ('done', 'paused', 'no_longer_applicable')`, [
      id,
    ]);
    if (open.length > 0) await insert(stage, 'review_line', { id: randomIds.next(), reviewId, assignmentId: id, partyId });
  }
}

/** What the lead agency of an assignment told for a review. */
export async function anUpdate(stage: Stage, scene: Scene, of: { task: number; side: number } & Record<string, unknown>): Promise<void> {
  const { task, side, ...overrides } = of;
  const assignment = scene.tasks[task]?.assignments[side];
  await insert(stage, 'status_update', {
    id: randomIds.next(),
    assignmentId: assignment?.id,
    reviewId: scene.reviewId,
    agencyId: assignment?.leadAgencyId,
    state: 'in_progress',
    progress: 50,
    results: 'Đã tổ chức hội nghị.',
    reportedOn: '2026-10-02',
    reportedAt: '2026-10-02T02:00:00.000Z',
    ...overrides,
  });
}
