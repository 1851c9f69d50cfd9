import { type Id, randomIds } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import type { Agreement } from './agreement';
import { insert } from './insert';
import { QUARTERLY } from './quarterly';
import type { Task } from './task';

export interface CollectingReview {
  id: Id;
  cycleVersionId: Id;
  periodKey: string;
}

/** A review of the fourth quarter of 2026 that collects from both sides; the agencies send by 17 December. One line per assignment of `tasks`. */
export async function aCollectingReview(stage: Stage, agreement: Agreement, tasks: readonly Task[]): Promise<CollectingReview> {
  const row = async (table: string, values: object) => (await insert(stage, table, { id: randomIds.next(), ...values })).id;
  const cycleId = await row('review_cycle', { agreementId: agreement.id, nameVi: 'Quý', nameEn: 'Quarter' });
  const version = { cycleId, version: 1, state: 'active', activeFrom: '2026-01-01', ...QUARTERLY };
  const cycleVersionId = await row('review_cycle_version', version);
  const deadlines = { agencyDeadline: '2026-12-17', coordinatorDeadline: '2026-12-22', signatureDeadline: '2026-12-24' };
  const dates = {
    periodFrom: '2026-09-15',
    periodTo: '2026-12-14',
    opensOn: '2026-11-20',
    cutOffOn: '2026-12-14',
    submissionOn: '2026-12-25',
  };
  const what = { agreementId: agreement.id, cycleId, cycleVersionId, periodKey: '2026-Q4', state: 'collecting', openedAt: stage.now };
  const review = { id: await row('review', { ...what, ...dates, ...deadlines }), cycleVersionId, periodKey: '2026-Q4' };
  for (const { id: partyId } of agreement.parties) await row('review_side', { reviewId: review.id, partyId, state: 'collecting' });
  for (const task of tasks) for (const assignment of task.assignments) await aLine(stage, review, { agreement, assignment });
  return review;
}

/** The line of an assignment, and the status update that is owed for it. */
async function aLine(
  stage: Stage,
  { id: reviewId, cycleVersionId, periodKey }: CollectingReview,
  { agreement, assignment }: { agreement: Agreement; assignment: Task['assignments'][0] },
): Promise<void> {
  const { id: assignmentId, partyId, leadAgencyId: agencyId } = assignment;
  const { id: aboutId } = await insert(stage, 'review_line', { id: randomIds.next(), reviewId, assignmentId, partyId });
  const about = { aboutId, agreementId: agreement.id, agencyId, reviewId, cycleVersionId, assignmentId, partyId, periodKey };
  const owed = { name: 'Cập nhật', owedSince: '2026-11-20', deadline: '2026-12-17', state: 'owed', nextRungOn: stage.today };
  await insert(stage, 'subject', { id: randomIds.next(), kind: 'statusUpdate', ...about, ...owed });
}
