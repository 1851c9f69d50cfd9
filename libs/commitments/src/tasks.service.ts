import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, conflict, type Deed, type Id, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { addAssignments, type TaskToAssign } from './data/assigning';
import type { JudgedOn } from './data/assignment-lists';
import { noteRead } from './data/restricted';
import { taskDetail } from './data/task-detail';
import { taskHistory } from './data/task-history';
import { taskPage } from './data/task-lists';
import { addTask, openCommitment, taskToAssign } from './data/tasks';
import type { AssignInput, BreakDownInput } from './domain/inputs';
import { silentBefore } from './domain/signals';
import { dueSoonUntil } from './domain/traffic-light';
import type { TaskFilter } from './filters';
import type { BrokenDown, Changed, TaskDetail, TaskEventView, TaskView } from './views';

/** Commitments become tasks, tasks get an assignment on each side. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** By a coordinator, with the assignments of the own side; the other side adds its own through {@link assign}. */
  breakDown(actor: Actor, commitmentId: Id, input: BreakDownInput): Promise<BrokenDown> {
    return this.database.transact(actor, (tx) => this.breakDownWithin(tx, commitmentId, input));
  }

  /** As {@link breakDown}, inside a transaction. A task that comes from a conclusion may also be written down by the committee's office. */
  async breakDownWithin(tx: Tx, commitmentId: Id, input: BreakDownInput & { conclusionId?: Id | null }): Promise<BrokenDown> {
    const deeds: Deed[] = input.conclusionId ? ['coordinate', 'concludeForCommittee'] : ['coordinate'];
    const commitment = await openCommitment(tx, commitmentId, deeds);
    const task = await addTask(tx, commitment, input);
    const assignments = await addAssignments(
      tx,
      { ...task, restrictedField: commitment.restrictedField, deeds, calendar: await this.calendar.current(tx) },
      input.assignments,
    );
    return { id: task.id, code: task.code, assignments };
  }

  /** Gives a task to an agency of one side: the coordinator of that side does. */
  assign(actor: Actor, taskId: Id, input: AssignInput): Promise<Changed> {
    return this.database.transact(actor, (tx) => this.assignWithin(tx, taskId, input));
  }

  /** As {@link assign}, inside a transaction. */
  async assignWithin(tx: Tx, taskId: Id, input: AssignInput): Promise<Changed> {
    const found = await taskToAssign(tx, taskId);
    tx.actor.mustBeAbleTo('read', found.place);
    const { restrictedField = null } = found.place;
    const task: TaskToAssign = { ...found, restrictedField, deeds: ['coordinate'], calendar: await this.calendar.current(tx) };
    const [changed] = await addAssignments(tx, task, [input]);
    if (!changed) throw conflict('assignment.none', 'Chưa giao cho bên nào.', 'Nothing was assigned.');
    return changed;
  }

  list(actor: Actor, filter: TaskFilter, page: Page): Promise<Paged<TaskView>> {
    return this.database.read(actor, async (tx) => taskPage(tx, { ...filter, soonUntil: (await this.judgedOn(tx)).soonUntil }, page));
  }

  /** With both sides, by id or code. @throws notFound */
  async get(actor: Actor, idOrCode: string): Promise<TaskDetail> {
    const view = await this.database.read(actor, async (tx) => taskDetail(tx, idOrCode, await this.judgedOn(tx)));
    await noteRead(this.database, actor, 'task', [view.id]);
    return view;
  }

  /** What was done about it on both sides, newest first. @throws notFound */
  async history(actor: Actor, idOrCode: string, page: Page): Promise<Paged<TaskEventView>> {
    const { taskId, ...events } = await this.database.read(actor, (tx) => taskHistory(tx, idOrCode, page));
    await noteRead(this.database, actor, 'task', [taskId]);
    return events;
  }

  private async judgedOn(tx: Tx): Promise<JudgedOn> {
    const calendar = await this.calendar.current(tx);
    return { soonUntil: dueSoonUntil(tx.today, calendar), silentBefore: silentBefore(tx.today, calendar) };
  }
}
