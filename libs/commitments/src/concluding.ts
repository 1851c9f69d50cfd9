import type { Tx } from '@dondoc/database';
import { conflict, type Fact, type Id, invalid } from '@dondoc/kernel';
import { type OpenedAssignment, openAssignment, recordAbout, saveAssignment } from './data/assignments';
import { addExtension, requestedExtension, saveExtension } from './data/extensions';
import { Extension } from './domain/extension';
import type { ConcludedChange } from './domain/inputs';

/** The assignment that was changed, with the code of its task. */
export interface Concluded {
  assignmentId: Id;
  taskId: Id;
  taskCode: string;
  partyId: Id;
  agreementId: Id;
}

/** Changes an assignment as a conclusion says, within its transaction; the conclusion is the deciding document. @throws notFound, forbidden, conflict, invalid */
export async function carryOutConclusion(tx: Tx, assignmentId: Id, change: ConcludedChange): Promise<Concluded> {
  const opened = await openAssignment(tx, assignmentId);
  const { assignment, place, task } = opened;
  tx.actor.mustBeAbleTo('concludeForCommittee', place);
  const officeId = tx.actor.officeFor('concludeForCommittee', place);
  const before = assignment.dueDate;
  const fact = await DO[change.change](opened, change, tx);
  Object.assign(assignment, { conclusionId: change.conclusionId, decisionNote: `${change.document} – ${change.reason}` });
  if (change.dueDate) await keepExtension(tx, opened, { ...change, before, officeId });
  await saveAssignment(tx, opened);
  const { document, conclusionId, reason } = change;
  await recordAbout(tx, opened, { ...fact, data: { ...fact.data, document, conclusionId, reason }, officeId });
  return { assignmentId, taskId: assignment.taskId, taskCode: task.code, partyId: assignment.partyId, agreementId: assignment.agreementId };
}

type Doing = (opened: OpenedAssignment, change: ConcludedChange, tx: Tx) => Fact;

const DO: Record<ConcludedChange['change'], Doing> = {
  redate: ({ assignment, task }, { dueDate }) => {
    const from = assignment.dueDate;
    if (!dueDate) throw invalid('conclusion.dueDate', 'Cần nêu thời hạn mới.', 'Give the new due date.');
    assignment.redate(dueDate, task.kind);
    return assignment.fact('assignment.redated', { from });
  },
  reopen: ({ assignment, task }, { dueDate }, { today }) => {
    assignment.reopen();
    if (dueDate) assignment.redate(dueDate, task.kind);
    if (assignment.dueDate !== null && assignment.dueDate < today)
      throw conflict(
        'conclusion.dueDate',
        'Mở lại nhiệm vụ đã quá hạn thì cần nêu thời hạn mới.',
        'What is opened again after its due date needs a new one.',
      );
    return assignment.fact('assignment.reopened');
  },
  close: ({ assignment }, { document, reason }) => assignment.close({ document, reason }),
};

/** A later date counts as an extension; a request that still waits is overtaken. */
async function keepExtension(
  tx: Tx,
  { assignment }: OpenedAssignment,
  { before, document, reason, officeId }: ConcludedChange & { before: string | null; officeId: Id | null },
): Promise<void> {
  const by = { personId: tx.actor.personId, officeId, now: tx.now };
  const waiting = await requestedExtension(tx, assignment.id);
  if (waiting) {
    waiting.overtaken(document, by);
    await saveExtension(tx, waiting);
  }
  if (before === null || assignment.dueDate === null || assignment.dueDate <= before) return;
  assignment.extensionCount++;
  await addExtension(tx, Extension.byConclusion(assignment, { from: before, reason, document }, { ...by, id: tx.newId() }));
}
