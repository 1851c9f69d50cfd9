import { invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';
import type { TaskKind } from './task-kind';

/** None, or a date that a task of this kind may have. @throws invalid `assignment.dueDate` */
export function dueDateOf(dueDate: LocalDate | null | undefined, kind: TaskKind): LocalDate | null {
  if (dueDate === null || dueDate === undefined) return null;
  if (!isLocalDate(dueDate)) throw invalid('assignment.dueDate', 'Thời hạn không phải là một ngày.', 'The due date is not a date.');
  if (kind === 'ongoing')
    throw invalid('assignment.dueDate', 'Nhiệm vụ thường xuyên không có thời hạn.', 'An ongoing task has no due date.');
  return dueDate;
}
