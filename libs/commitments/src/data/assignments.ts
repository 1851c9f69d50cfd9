import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Fact, type Id, notFound, type Place } from '@dondoc/kernel';
import { Assignment } from '../domain/assignment';
import { FINAL_STATES } from '../domain/assignment-states';
import { subjectsOf } from '../domain/subjects';
import type { TaskKind } from '../domain/task-kind';
import type { Changed } from '../views';
import { closeWhatWasAsked } from './asked';
import { assignmentPlace } from './places';
import { syncSubjects, syncWhatElseIsOwed } from './subjects';

/** An assignment locked for a change, with what its use cases need to know around it. */
export interface OpenedAssignment {
  assignment: Assignment;
  task: { code: string; title: string; kind: TaskKind };
  /** `agencies`: the lead agency. */
  place: Place;
}

/** Loads the row for update. Whether the actor may know of it is for the caller to ask. @throws notFound */
export async function openAssignment(tx: Tx, id: Id): Promise<OpenedAssignment> {
  const assignment = await tx.manager.findOne(Assignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!assignment) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  const [task] = await tx.query<OpenedAssignment['task']>('select code, title, kind from task where id = $1', [assignment.taskId]);
  return { assignment, task: task as OpenedAssignment['task'], place: await assignmentPlace(tx, id) };
}

/** Saves the assignment and, always, what is owed because of it. */
export async function saveAssignment(tx: Tx, { assignment, task }: Pick<OpenedAssignment, 'assignment' | 'task'>): Promise<Changed> {
  await tx.manager.save(assignment, { transaction: false });
  await syncSubjects(tx, subjectsOf(assignment, task.title));
  await syncWhatElseIsOwed(tx, assignment);
  if (FINAL_STATES.includes(assignment.state)) await closeWhatWasAsked(tx, assignment);
  return { id: assignment.id, version: assignment.version, state: assignment.state };
}

/** Writes a fact about an assignment with what a reader of the journal needs to recognise it. */
export async function recordAbout(
  tx: Tx,
  { assignment, task, place }: OpenedAssignment,
  fact: Fact & { officeId: Id | null },
): Promise<void> {
  const [lead] = await tx.query<{ code: string }>('select code from agency where id = $1', [assignment.leadAgencyId]);
  const about = { task: task.code, title: task.title, agency: lead?.code, deadline: assignment.dueDate };
  const { officeId, ...told } = fact;
  await record(tx, { ...told, localityId: place.side ?? null, data: { ...about, ...fact.data } }, officeId);
}
