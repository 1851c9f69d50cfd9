import type { Tx } from '@dondoc/database';
import type { WorkingCalendar } from '@dondoc/kernel';
import type { Assignment } from '../domain/assignment';
import { acknowledgement } from '../domain/subjects';
import { syncSubjects } from './subjects';

/** A lead agency that has just been given the assignment owes its acknowledgement within as many working days as its side says. */
export async function oweAcknowledgement(
  tx: Tx,
  { assignment, task }: { assignment: Assignment; task: { title: string } },
  calendar: WorkingCalendar,
): Promise<void> {
  const [party] = await tx.query<{ within: number }>('select unacknowledged_after as within from party where id = $1', [
    assignment.partyId,
  ]);
  const by = calendar.addWorkingDays(tx.today, party?.within ?? 0);
  await syncSubjects(tx, [acknowledgement(assignment, task.title, { since: tx.today, by })]);
}
