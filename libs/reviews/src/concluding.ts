import type { TasksService } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { saveReview } from './collecting';
import type { OpenReview } from './data/reviews';
import { save } from './data/saving';
import { Conclusion, type ConclusionInput } from './domain/conclusion';
import type { OwnSide } from './own-side';

export interface Concluding {
  open: OpenReview;
  own: OwnSide;
  input: ConclusionInput;
}

/** Records the conclusion, breaks its points down into tasks of this side that name it, and concludes the side. */
export async function concludeSide(tx: Tx, { open, own, input }: Concluding, tasks: TasksService): Promise<Id> {
  const { side, officeId, localityId } = own;
  side.conclude();
  const given = { id: tx.newId(), reviewId: open.review.id, partyId: side.partyId, recordedAt: tx.now, recordedByOfficeId: officeId };
  const conclusion = Conclusion.record(given, input);
  for (const [n, { task }] of input.points.entries()) {
    if (!task) continue;
    const { commitmentId, dueDate, leadAgencyId, cooperatingAgencyIds, ...what } = task;
    const assignments = [{ partyId: side.partyId, leadAgencyId, cooperatingAgencyIds, dueDate }];
    const broken = await tasks.breakDownWithin(tx, commitmentId, {
      ...what,
      kind: dueDate ? 'dated' : 'ongoing',
      assignments,
      conclusionId: conclusion.id,
    });
    conclusion.cameTo(n, broken);
  }
  await save(tx, conclusion);
  const { number, concludedOn, points } = conclusion;
  const newTasks = points.flatMap((point) => point.taskCode ?? []);
  await saveReview(
    tx,
    open,
    [open.review.fact('conclusion.recorded', { number, concludedOn, points: points.length, newTasks }, localityId)],
    officeId,
  );
  return conclusion.id;
}
