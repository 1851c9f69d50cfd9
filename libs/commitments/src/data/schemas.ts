import { columns } from '@dondoc/database';
import { EntitySchema } from 'typeorm';
import { Assignment } from '../domain/assignment';
import { Directive } from '../domain/directive';
import { Explanation } from '../domain/explanation';
import { Extension } from '../domain/extension';
import { Party } from '../domain/party';
import { Task } from '../domain/task';

const { bool, date, derived, id, ids, instant, int, json, orNull, primaryId, text } = columns;

const party = new EntitySchema<Party>({
  target: Party,
  name: 'Party',
  tableName: 'party',
  columns: {
    id: primaryId,
    agreementId: id(),
    position: int(),
    signedLocalityId: id(),
    localityId: id(),
    overseers: json(),
    coordinatingAgencyId: id(orNull),
    coordinatingStated: bool(),
    coordinatingScopeVi: text(orNull),
    coordinatingScopeEn: text(orNull),
    overseeingOfficeId: id(orNull),
    committeeAgencyId: id(orNull),
    committeeStated: bool(),
    staleAfter: int(),
    unacknowledgedAfter: int(),
  },
});

const task = new EntitySchema<Task>({
  target: Task,
  name: 'Task',
  tableName: 'task',
  columns: {
    id: primaryId,
    agreementId: id(),
    commitmentId: id(),
    code: text(),
    title: text(),
    deliverable: text(orNull),
    kind: text(),
    recurrence: json(orNull),
    authority: text(orNull),
    conclusionId: id(orNull),
    createdAt: instant(),
    createdByOfficeId: id(orNull),
    restrictedField: text({ ...orNull, ...derived }),
    hasSide: bool(derived),
  },
});

const assignment = new EntitySchema<Assignment>({
  target: Assignment,
  name: 'Assignment',
  tableName: 'assignment',
  columns: {
    id: primaryId,
    taskId: id(),
    agreementId: id(),
    partyId: id(),
    leadAgencyId: id(),
    cooperatingAgencyIds: ids(),
    state: text(),
    stateBeforePause: text(orNull),
    progress: int(),
    originalDueDate: date(orNull),
    dueDate: date(orNull),
    extensionCount: int(),
    pausedOn: date(orNull),
    pausedDays: int(),
    countedDueDate: date(orNull),
    assignedOn: date(),
    acknowledgedAt: instant(orNull),
    submittedOn: date(orNull),
    submittedByPersonId: id(orNull),
    doneOn: date(orNull),
    obstacleReported: bool(),
    lastUpdateOn: date(orNull),
    lastUpdateId: id(orNull),
    silentSince: date(),
    returnNote: text(orNull),
    decisionNote: text(orNull),
    conclusionId: id(orNull),
    version: int(),
    outcome: text({ ...orNull, ...derived }),
    restrictedField: text({ ...orNull, ...derived }),
  },
});

const extension = new EntitySchema<Extension>({
  target: Extension,
  name: 'Extension',
  tableName: 'extension',
  columns: {
    id: primaryId,
    assignmentId: id(),
    fromDate: date(),
    toDate: date(),
    reason: text(),
    state: text(),
    requestedByOfficeId: id(orNull),
    requestedByPersonId: id(orNull),
    requestedAt: instant(),
    decidedByOfficeId: id(orNull),
    decidedAt: instant(orNull),
    decisionNote: text(orNull),
  },
});

const explanation = new EntitySchema<Explanation>({
  target: Explanation,
  name: 'Explanation',
  tableName: 'explanation',
  columns: {
    id: primaryId,
    assignmentId: id(),
    reviewId: id(orNull),
    question: text(),
    dueDate: date(),
    state: text(),
    askedAs: text(),
    askedByOfficeId: id(orNull),
    askedByPersonId: id(orNull),
    askedAt: instant(),
    answer: text(orNull),
    evidenceIds: ids(),
    givenByOfficeId: id(orNull),
    givenByPersonId: id(orNull),
    givenAt: instant(orNull),
    decidedByOfficeId: id(orNull),
    decidedAt: instant(orNull),
    decisionNote: text(orNull),
    holdsUntil: date(orNull),
  },
});

const directive = new EntitySchema<Directive>({
  target: Directive,
  name: 'Directive',
  tableName: 'directive',
  columns: {
    id: primaryId,
    assignmentId: id(),
    reviewId: id(orNull),
    text: text(),
    dueDate: date(),
    state: text(),
    givenByOfficeId: id(orNull),
    givenByPersonId: id(orNull),
    givenAt: instant(),
    report: text(orNull),
    reportedByOfficeId: id(orNull),
    reportedByPersonId: id(orNull),
    reportedAt: instant(orNull),
  },
});

export const commitmentsEntities: EntitySchema[] = [party, task, assignment, extension, explanation, directive] as EntitySchema[];
