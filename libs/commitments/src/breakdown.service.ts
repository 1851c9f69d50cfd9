import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, type Id, type WorkingCalendar } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { absenceWarnings } from './data/absence-warnings';
import { partyPlace } from './data/places';
import { othersObliged, peopleOf } from './data/row-checks';
import type { AssignInput, BreakDownInput } from './domain/inputs';
import { dateWarnings, ownSideClear, type RowToCheck } from './domain/row-check';
import { mustBeSomeRows, RowFaults } from './domain/rows';
import { TasksService } from './tasks.service';
import type { AllAssigned, AllBrokenDown, BrokenDown, Changed, RowChecked } from './views';

/** Many tasks at once: written down, or given to agencies, all or none. */
@Injectable()
export class BreakdownService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
    private readonly tasks: TasksService,
  ) {}

  /** Tasks of one or several commitments, each with the assignments of the own side. @throws invalid `rows.refused` with every fault, notFound, forbidden */
  breakDown(actor: Actor, rows: readonly (BreakDownInput & { commitmentId: Id })[]): Promise<AllBrokenDown> {
    mustBeSomeRows(rows);
    return this.database.transact(actor, async (tx) => {
      await lockInOrder(
        tx,
        'commitment',
        rows.map((row) => row.commitmentId),
      );
      const [made, faults]: [BrokenDown[], RowFaults] = [[], new RowFaults('tasks')];
      for (const [index, row] of rows.entries())
        await faults.collect(index, async () => void made.push(await this.tasks.breakDownWithin(tx, row.commitmentId, row)));
      faults.mustBeNone();
      return { tasks: made };
    });
  }

  /** Gives many tasks to agencies of the own side. @throws as {@link breakDown} */
  assign(actor: Actor, rows: readonly (AssignInput & { taskId: Id })[]): Promise<AllAssigned> {
    mustBeSomeRows(rows);
    return this.database.transact(actor, async (tx) => {
      await lockInOrder(
        tx,
        'task',
        rows.map((row) => row.taskId),
      );
      const [made, faults]: [Changed[], RowFaults] = [[], new RowFaults('assignments')];
      for (const [index, row] of rows.entries())
        await faults.collect(index, async () => void made.push(await this.tasks.assignWithin(tx, row.taskId, row)));
      faults.mustBeNone();
      return { assignments: made };
    });
  }

  /** What each row still lacks, who would do it, and what its date falls into. Nothing is written. @throws notFound, forbidden */
  check(actor: Actor, partyId: Id, rows: readonly RowToCheck[]): Promise<RowChecked[]> {
    mustBeSomeRows(rows);
    return this.database.read(actor, async (tx) => {
      const place = await partyPlace(tx, partyId);
      actor.mustBeAbleTo('coordinate', place);
      const side = place.side as Id;
      const others = await othersObliged(
        tx,
        partyId,
        rows.map((row) => row.commitmentId),
      );
      const people = await peopleOf(
        tx,
        side,
        rows.flatMap((row) => row.leadAgencyId ?? []),
      );
      const calendar = (await this.calendar.all(tx)).of(side);
      const checked: RowChecked[] = [];
      for (const row of rows) {
        const names = people.get(row.leadAgencyId ?? '') ?? [];
        const warnings = await warningsOf(tx, row, { calendar, isKnown: names.length > 0 });
        checked.push({ sixClear: ownSideClear(row, names), people: names, others: others.get(row.commitmentId) ?? [], warnings });
      }
      return checked;
    });
  }
}

/** Everybody takes them in this order, whatever the order of the rows. */
const LOCK = {
  commitment: 'select 1 from commitment where id = any($1::uuid[]) order by id for update',
  task: 'select 1 from task where id = any($1::uuid[]) order by id for update',
};

async function lockInOrder(tx: Tx, table: keyof typeof LOCK, ids: readonly Id[]): Promise<void> {
  await tx.query(LOCK[table], [ids]);
}

/** Absences only of people whose names the actor may see: those of the own side. */
async function warningsOf(tx: Tx, row: RowToCheck, { calendar, isKnown }: { calendar: WorkingCalendar; isKnown: boolean }) {
  const { dueDate, leadAgencyId } = row;
  if (!dueDate || row.kind === 'ongoing') return [];
  const away = leadAgencyId && isKnown ? await absenceWarnings(tx, leadAgencyId, dueDate) : {};
  return [...dateWarnings(dueDate, tx.today, calendar), ...(away.warnings ?? [])];
}
