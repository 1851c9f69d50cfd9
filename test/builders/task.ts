import { type Id, randomIds } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import { type Agreement, anAgreement } from './agreement';
import { insert } from './insert';

export interface Assignment {
  id: Id;
  partyId: Id;
  leadAgencyId: Id;
  dueDate: string | null;
  /** The subject of its due date, where it has one. */
  subjectId: Id | null;
}

export interface Task {
  id: Id;
  code: string;
  agreement: Agreement;
  /** One per party, in their order. */
  assignments: [Assignment, ...Assignment[]];
}

/** A task with one assignment per party, led by the side's department, begun today, due in `dueDate` (none: ongoing). */
export async function aTask(
  stage: Stage,
  given: { agreement?: Agreement; dueDate?: string | null; state?: string; title?: string } = {},
): Promise<Task> {
  const { agreement = await anAgreement(stage), dueDate = null, state = 'in_progress', title = 'Tổ chức hội nghị xúc tiến đầu tư' } = given;
  const id = randomIds.next();
  const commitment = agreement.commitments[0];
  if (!commitment) throw new Error('The agreement has no commitment to break down.');
  const code = `${commitment.code}/T-${id.slice(-6)}`;
  const kind = dueDate ? 'dated' : 'ongoing';
  await insert(stage, 'task', { id, agreementId: agreement.id, commitmentId: commitment.id, code, title, kind, createdAt: stage.now });
  const task = { id, code, agreement };
  const assignments: Assignment[] = [];
  for (const index of agreement.sides.keys()) assignments.push(await anAssignment(stage, task, index, { dueDate, state, name: title }));
  return { ...task, assignments: assignments as Task['assignments'] };
}

async function anAssignment(
  stage: Stage,
  task: { id: Id; agreement: Agreement },
  index: number,
  given: { dueDate: string | null; state: string; name: string },
): Promise<Assignment> {
  const party = task.agreement.parties[index] as Agreement['parties'][number];
  const leadAgencyId = task.agreement.sides[index]?.department.id as Id;
  const row = { id: randomIds.next(), partyId: party.id, leadAgencyId, dueDate: given.dueDate };
  const agreementId = task.agreement.id;
  const dates = { originalDueDate: given.dueDate, assignedOn: stage.today };
  await insert(stage, 'assignment', { ...row, taskId: task.id, agreementId, state: given.state, ...dates });
  return { ...row, subjectId: given.dueDate ? await aDueDate(stage, { ...row, agreementId, name: given.name }) : null };
}

async function aDueDate(
  stage: Stage,
  of: { id: Id; partyId: Id; leadAgencyId: Id; dueDate: string | null; agreementId: Id; name: string },
): Promise<Id> {
  const row = {
    id: randomIds.next(),
    kind: 'dueDate',
    aboutId: of.id,
    assignmentId: of.id,
    agreementId: of.agreementId,
    partyId: of.partyId,
    agencyId: of.leadAgencyId,
    name: of.name,
    owedSince: stage.today,
    deadline: of.dueDate,
    state: 'owed',
    nextRungOn: stage.today,
  };
  return (await insert(stage, 'subject', row)).id;
}
