import { formatDate, type Id, type LocalDate, tidy, type Words, type WorkingCalendar } from '@dondoc/kernel';
import { type SixClear, sixClear } from './six-clear';
import type { TaskKind } from './task-kind';

/** A task as it is being written down, with the own side's part; any piece may still be missing. */
export interface RowToCheck {
  commitmentId: Id;
  title?: string | null;
  deliverable?: string | null;
  authority?: string | null;
  kind: TaskKind;
  leadAgencyId?: Id | null;
  dueDate?: LocalDate | null;
}

/** *6 rõ* of the own side: what the other sides still have to give is theirs and does not make this row incomplete. */
export function ownSideClear(row: RowToCheck, people: readonly string[]): SixClear {
  const side = { dueDate: row.dueDate ?? null, hasPerson: people.length > 0 };
  return sixClear({
    title: tidy(row.title ?? ''),
    deliverable: tidy(row.deliverable ?? '') || null,
    authority: tidy(row.authority ?? '') || null,
    kind: row.kind,
    obligedParties: 1,
    sides: row.leadAgencyId ? [side] : [],
  });
}

/** A date on which nobody works, or that has passed; nothing is refused. */
export function dateWarnings(date: LocalDate, today: LocalDate, calendar: WorkingCalendar): Words[] {
  const day = formatDate(date);
  if (date < today) return [{ vi: `Thời hạn ${day} đã qua.`, en: `The due date ${day} has passed.` }];
  if (calendar.isWorking(date)) return [];
  return [{ vi: `Thời hạn ${day} là ngày nghỉ.`, en: `The due date ${day} is a day off.` }];
}
