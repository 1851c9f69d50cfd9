import { carryOutConclusion, type TasksService } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { DomainError, type Id, invalid } from '@dondoc/kernel';
import { saveReview } from './collecting';
import { unassessedTasks } from './data/assessments';
import { restrictedAmong } from './data/conclusion-views';
import type { OpenReview } from './data/reviews';
import { save } from './data/saving';
import { type ConcludedTask, Conclusion, type ConclusionInput, type PointChange, type RecordedPoint } from './domain/conclusion';
import type { OwnSide } from './own-side';

export interface Concluding {
  open: OpenReview;
  own: OwnSide;
  input: ConclusionInput;
}

type CameOf = Omit<RecordedPoint, 'text'>;

/** Records the conclusion, makes its points new tasks of this side or changes to them, and concludes the side. */
export async function concludeSide(tx: Tx, { open, own, input }: Concluding, tasks: TasksService): Promise<Id> {
  const { side, officeId, localityId } = own;
  side.conclude(await unassessedTasks(tx, side));
  const given = { id: tx.newId(), reviewId: open.review.id, partyId: side.partyId, recordedAt: tx.now, recordedByOfficeId: officeId };
  const conclusion = Conclusion.record({ ...given, today: tx.today }, input);
  for (const [n, { text, task, change }] of input.points.entries()) {
    if (task) conclusion.cameTo(n, await atPoint(n, newTask(tx, { task, conclusion }, tasks)));
    if (change) conclusion.cameTo(n, await atPoint(n, changed(tx, { change, text, conclusion, open })));
  }
  await save(tx, conclusion);
  await saveReview(
    tx,
    open,
    [open.review.fact('conclusion.recorded', toldOf(conclusion, await restrictedAmong(tx, conclusion)), localityId)],
    officeId,
  );
  return conclusion.id;
}

/** A refusal says at which point it was. */
async function atPoint<T>(n: number, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.code, error.words, { ...error.details, field: `points.${n}` });
  }
}

async function newTask(
  tx: Tx,
  { task, conclusion }: { task: ConcludedTask; conclusion: Conclusion },
  tasks: TasksService,
): Promise<CameOf> {
  const { commitmentId, dueDate, leadAgencyId, cooperatingAgencyIds, ...what } = task;
  const assignments = [{ partyId: conclusion.partyId, leadAgencyId, cooperatingAgencyIds, dueDate }];
  const kind = dueDate ? 'dated' : 'ongoing';
  const broken = await tasks.breakDownWithin(tx, commitmentId, { ...what, kind, assignments, conclusionId: conclusion.id });
  return { taskId: broken.id, taskCode: broken.code, assignmentId: broken.assignments[0]?.id ?? null, outcome: 'newTask' };
}

interface Changing {
  change: PointChange;
  text: string;
  conclusion: Conclusion;
  open: OpenReview;
}

async function changed(tx: Tx, { change: { assignmentId, ...change }, text, conclusion, open }: Changing): Promise<CameOf> {
  const why = { conclusionId: conclusion.id, document: conclusion.document, reason: text.slice(0, 2000) };
  const { taskId, taskCode, partyId, agreementId } = await carryOutConclusion(tx, assignmentId, { ...change, ...why });
  if (partyId !== conclusion.partyId || agreementId !== open.review.agreementId)
    throw invalid(
      'conclusion.notOurs',
      'Nhiệm vụ không thuộc bên này của thỏa thuận.',
      'The task is not this side’s under this agreement.',
      {
        taskCode,
      },
    );
  return { taskId, taskCode, assignmentId, outcome: change.change };
}

/** Everybody on the side may read it: what belongs to a restricted field stands in the facts about its own tasks alone. */
function toldOf({ number, concludedOn, ...conclusion }: Conclusion, restricted: ReadonlySet<Id>): Record<string, unknown> {
  const points = conclusion.points.filter(({ taskId }) => !taskId || !restricted.has(taskId));
  const codes = (isNew: boolean) =>
    points.flatMap(({ outcome, taskCode }) => (taskCode && (outcome === 'newTask') === isNew ? taskCode : []));
  return { number, concludedOn, points: points.length, newTasks: codes(true), changedTasks: codes(false) };
}
