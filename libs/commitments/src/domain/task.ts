import { type Fact, type Id, type Instant, invalid } from '@dondoc/kernel';
import type { BreakDownInput } from './inputs';
import type { Recurrence, TaskKind } from './task-kind';
import { needed, type TextRule, written } from './written';

const TITLE: TextRule = { code: 'task.title', words: { vi: 'Tên nhiệm vụ', en: 'Title of the task' }, max: 500 };
const DELIVERABLE: TextRule = { code: 'task.deliverable', words: { vi: 'Sản phẩm', en: 'Deliverable' }, max: 1000 };
const AUTHORITY: TextRule = { code: 'task.authority', words: { vi: 'Thẩm quyền', en: 'Authority' }, max: 1000 };

export interface NewTask {
  id: Id;
  agreementId: Id;
  commitmentId: Id;
  commitmentCode: string;
  /** How many tasks the commitment was broken down into before. */
  before: number;
  conclusionId: Id | null;
  officeId: Id | null;
  now: Instant;
}

/** What a commitment is broken down into: a shared goal and deliverable, with one assignment per party. */
export class Task {
  id!: Id;
  agreementId!: Id;
  commitmentId!: Id;
  code!: string;
  title!: string;
  deliverable!: string | null;
  kind!: TaskKind;
  recurrence!: Recurrence | null;
  authority!: string | null;
  conclusionId!: Id | null;
  createdAt!: Instant;
  createdByOfficeId!: Id | null;
  /** Kept by the database. */
  readonly restrictedField?: string | null;
  /** Somebody was assigned to it: the database's own, for counting, not read here. */
  readonly hasSide?: boolean;

  private constructor() {}

  static breakDown(given: NewTask, input: Omit<BreakDownInput, 'assignments'>): Task {
    const task = new Task();
    task.id = given.id;
    task.agreementId = given.agreementId;
    task.commitmentId = given.commitmentId;
    task.code = `${given.commitmentCode}/T${given.before + 1}`;
    task.title = needed(input.title, TITLE);
    task.deliverable = written(input.deliverable, DELIVERABLE) || null;
    task.kind = input.kind;
    task.recurrence = recurrenceOf(input);
    task.authority = written(input.authority, AUTHORITY) || null;
    task.conclusionId = given.conclusionId;
    task.createdAt = given.now;
    task.createdByOfficeId = given.officeId;
    return task;
  }

  brokenDown(commitment: string): Fact {
    const { code, title, kind } = this;
    return {
      kind: 'task.brokenDown',
      about: { type: 'task', id: this.id },
      agreementId: this.agreementId,
      data: { task: code, title, commitment, kind },
    };
  }
}

/** A recurring task without an interval is one whose agreement states none. */
function recurrenceOf({ kind, recurrence }: Omit<BreakDownInput, 'assignments'>): Recurrence | null {
  if (!recurrence) return null;
  if (kind !== 'recurring') throw invalid('task.recurrence', 'Chỉ nhiệm vụ định kỳ có chu kỳ.', 'Only a recurring task has a recurrence.');
  const { every, unit } = recurrence;
  if (Number.isInteger(every) && every >= 1 && every <= 120 && (unit === 'month' || unit === 'year')) return { every, unit };
  throw invalid('task.recurrence', 'Chu kỳ là mỗi 1 đến 120 tháng hoặc năm.', 'A recurrence is every 1 to 120 months or years.');
}
