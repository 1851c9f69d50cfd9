import type { BreakDownInput, RowToCheck, TaskKind } from '@views/commitments';
import type { Id, LocalDate } from '@views/kernel';

/** A task as it is being written down. */
export interface Row {
  key: string;
  commitmentId: Id | null;
  title: string;
  deliverable: string;
  authority: string;
  kind: TaskKind;
  /** Every so many months or years; none where no interval is stated. */
  every: number | null;
  unit: 'month' | 'year';
  dueDate: LocalDate | null;
  leadAgencyId: Id | null;
  cooperatingAgencyIds: Id[];
  /** What was pasted and not recognised, by the field it was meant for. */
  unread: Partial<Record<keyof Row, string>>;
}

export type RowChange = Partial<Omit<Row, 'key'>>;

let made = 0;

export function newRow(change: RowChange = {}): Row {
  made += 1;
  const texts = { title: '', deliverable: '', authority: '' };
  const none = { commitmentId: null, every: null, dueDate: null, leadAgencyId: null, cooperatingAgencyIds: [], unread: {} };
  return { ...texts, ...none, kind: 'dated', unit: 'year', ...change, key: `${performance.timeOrigin}-${made}` };
}

/** Nothing was written yet but for the commitment it belongs to. */
export const isBlank = ({ title, deliverable, authority, dueDate, leadAgencyId, cooperatingAgencyIds }: Row): boolean =>
  !(title.trim() || deliverable.trim() || authority.trim() || dueDate || leadAgencyId || cooperatingAgencyIds.length > 0);

export function inputOf(row: Row, partyId: Id): BreakDownInput & { commitmentId: Id } {
  const { commitmentId, title, deliverable, authority, kind, every, unit, leadAgencyId, cooperatingAgencyIds } = row;
  const dueDate = kind === 'ongoing' ? null : row.dueDate;
  return {
    commitmentId: commitmentId as Id,
    title,
    deliverable,
    authority,
    kind,
    recurrence: kind === 'recurring' && every ? { every, unit } : null,
    assignments: leadAgencyId ? [{ partyId, leadAgencyId, cooperatingAgencyIds, dueDate }] : [],
  };
}

export const toCheck = ({ commitmentId, title, deliverable, authority, kind, leadAgencyId, dueDate }: Row): RowToCheck => ({
  commitmentId: commitmentId as Id,
  title,
  deliverable,
  authority,
  kind,
  leadAgencyId,
  dueDate: kind === 'ongoing' ? null : dueDate,
});
