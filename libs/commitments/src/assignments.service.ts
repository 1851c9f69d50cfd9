import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, type Fact, type Id, type LocalDate, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { absenceWarnings } from './data/absence-warnings';
import { oweAcknowledgement } from './data/acknowledgements';
import { assignmentDetail } from './data/assignment-detail';
import { assignmentPage, type JudgedOn } from './data/assignment-lists';
import { type OpenedAssignment, openAssignment, recordAbout, saveAssignment } from './data/assignments';
import { mustBeAgenciesOf } from './data/bodies';
import { limitsOf } from './data/extension-limits';
import { addExtension, mustHaveNoOpenExtension, openExtension, saveExtension } from './data/extensions';
import { myWork } from './data/my-work';
import { noteRead } from './data/restricted';
import { addStatusUpdate } from './data/status-updates';
import { meetStatusUpdate, returnPausedDays, reviewAsking } from './data/subjects';
import type { Assignment } from './domain/assignment';
import { type AssignmentDeed, TRANSITIONS } from './domain/assignment-states';
import { Extension } from './domain/extension';
import { isForViceChair, mustBeWithin } from './domain/extension-limits';
import type {
  DecisionInput,
  DueDateInput,
  ExtensionDecision,
  ExtensionInput,
  ReassignInput,
  ReportInput,
  ReturnInput,
} from './domain/inputs';
import { deadlineAfterPause } from './domain/pauses';
import { reporterOf } from './domain/reporter';
import { silentBefore } from './domain/signals';
import { dueSoonUntil } from './domain/traffic-light';
import type { AssignmentFilter } from './filters';
import type { AssignmentDetail, AssignmentView, Changed, MyWorkView } from './views';

interface Doing {
  deed: AssignmentDeed;
  /** That the form was filled in against. */
  version?: number | undefined;
}

type Work = (opened: OpenedAssignment, tx: Tx, officeId: Id | null) => Fact | Promise<Fact>;

/** The life of assignments. Who may do what in which state stands in `domain/assignment-states.ts`. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  acknowledge(actor: Actor, id: Id): Promise<Changed> {
    return this.database.transact(actor, (tx) => this.acknowledgeWithin(tx, id));
  }

  /** The same inside a transaction of somebody who keeps something else with it. */
  acknowledgeWithin(tx: Tx, id: Id): Promise<Changed> {
    return changeWithin(tx, id, { deed: 'acknowledge' }, ({ assignment }) => assignment.acknowledge(tx.now));
  }

  /** By the lead agency; by a cooperating agency for its part; by the coordinator on the lead agency's behalf. Meets what a review asks for. */
  report(actor: Actor, id: Id, input: ReportInput): Promise<Changed> {
    return this.database.transact(actor, (tx) => this.reportWithin(tx, id, input));
  }

  /** The same inside a transaction of somebody who keeps something else with it. */
  async reportWithin(tx: Tx, id: Id, input: ReportInput): Promise<Changed> {
    const opened = await openAssignment(tx, id);
    const reporter = reporterOf(tx.actor, opened, input.onBehalf ?? false);
    const isPart = reporter.part === 'cooperating';
    const { update, fact } = isPart ? opened.assignment.addPart(input, reporter, tx) : opened.assignment.report(input, reporter, tx);
    const changed = await saveAssignment(tx, opened);
    await addStatusUpdate(tx, update, isPart ? await reviewAsking(tx, id) : await meetStatusUpdate(tx, id));
    await recordAbout(tx, opened, { ...fact, officeId: reporter.officeId });
    return changed;
  }

  returnForMore(actor: Actor, id: Id, input: ReturnInput): Promise<Changed> {
    const { version, note } = input;
    return this.change(actor, id, { deed: 'returnForMore', version }, ({ assignment }, tx) => assignment.returnForMore(note, tx.today));
  }

  confirmDone(actor: Actor, id: Id): Promise<Changed> {
    return this.change(actor, id, { deed: 'confirmDone' }, ({ assignment }, tx) => assignment.confirmDone(actor.personId, tx.today));
  }

  pause(actor: Actor, id: Id, input: DecisionInput): Promise<Changed> {
    return this.change(actor, id, { deed: 'pause', version: input.version }, ({ assignment }, tx) => assignment.pause(input, tx.today));
  }

  resume(actor: Actor, id: Id): Promise<Changed> {
    return this.change(actor, id, { deed: 'resume' }, async ({ assignment }, tx) => {
      const calendar = await this.calendar.current(tx);
      const pause = { pausedOn: assignment.pausedOn ?? tx.today, resumedOn: tx.today };
      const fact = assignment.resume(tx.today, calendar);
      await returnPausedDays(tx, id, ({ kind, deadline }) =>
        kind === 'dueDate' ? (assignment.judgedBy ?? deadline) : deadlineAfterPause(deadline, pause, calendar),
      );
      return fact;
    });
  }

  close(actor: Actor, id: Id, input: DecisionInput): Promise<Changed> {
    return this.change(actor, id, { deed: 'close', version: input.version }, ({ assignment }) => assignment.close(input));
  }

  setDueDate(actor: Actor, id: Id, { dueDate, version }: DueDateInput): Promise<Changed> {
    return this.change(actor, id, { deed: 'setDueDate', version }, ({ assignment, task }) => assignment.setDueDate(dueDate, task.kind));
  }

  reassign(actor: Actor, id: Id, input: ReassignInput): Promise<Changed> {
    return this.change(actor, id, { deed: 'reassign', version: input.version }, async ({ assignment, task, place }, tx) => {
      await mustBeAgenciesOf(tx, place.side as Id, [input.leadAgencyId, ...(input.cooperatingAgencyIds ?? [])]);
      const before = assignment.leadAgencyId;
      const fact = assignment.reassign(input, tx.today);
      if (assignment.leadAgencyId !== before) await oweAcknowledgement(tx, { assignment, task }, await this.calendar.current(tx));
      return fact;
    });
  }

  /** Within the bounds of the side. @throws conflict `extension.tooMany`, `extension.tooLong`, `extension.alreadyRequested` */
  requestExtension(actor: Actor, id: Id, input: ExtensionInput): Promise<Changed> {
    return this.change(actor, id, { deed: 'requestExtension' }, async ({ assignment, place }, tx, officeId) => {
      await mustHaveNoOpenExtension(tx, id);
      const extension = Extension.request(assignment, input, { id: tx.newId(), now: tx.now, personId: actor.personId, officeId });
      const limits = await limitsOf(tx, place.side as Id);
      mustBeWithin(limits, assignment, extension.toDate);
      await addExtension(tx, extension);
      const decider = isForViceChair(limits, assignment) ? 'oversee' : 'coordinate';
      const fact = extension.fact(assignment);
      return { ...fact, data: { ...fact.data, decider } };
    });
  }

  /**
   * Decides on the open request of this assignment; beyond what the side leaves to its coordinator the vice-chair does. Approved: the due
   * date moves, the original stays.
   */
  decideExtension(actor: Actor, id: Id, decision: ExtensionDecision): Promise<Changed> {
    const deed = decision.approve ? 'approveExtension' : 'refuseExtension';
    return this.change(actor, id, { deed, version: decision.version }, async ({ assignment, place }, tx, officeId) => {
      const extension = await openExtension(tx, id);
      const limits = await limitsOf(tx, place.side as Id);
      if (isForViceChair(limits, assignment)) actor.mustBeAbleTo('oversee', place);
      if (decision.approve) mustBeWithin(limits, assignment, extension.toDate);
      const fact = extension.decide(assignment, decision, { personId: actor.personId, officeId, now: tx.now });
      await saveExtension(tx, extension);
      return fact;
    });
  }

  /** By due date, those without one last. */
  list(actor: Actor, filter: AssignmentFilter, page: Page): Promise<Paged<AssignmentView>> {
    return this.database.read(actor, async (tx) => assignmentPage(tx, { ...filter, ...(await this.judgedOn(tx)) }, page));
  }

  /** What waits for the actor. */
  myWork(actor: Actor): Promise<MyWorkView> {
    return this.database.read(actor, async (tx) => myWork(tx, await this.judgedOn(tx)));
  }

  async get(actor: Actor, id: Id): Promise<AssignmentDetail> {
    const view = await this.database.read(actor, async (tx) => assignmentDetail(tx, id, await this.judgedOn(tx)));
    await noteRead(this.database, actor, 'assignment', [id]);
    return view;
  }

  private change(actor: Actor, id: Id, doing: Doing, work: Work): Promise<Changed> {
    return this.database.transact(actor, (tx) => changeWithin(tx, id, doing, work));
  }

  private async judgedOn(tx: Tx): Promise<JudgedOn> {
    const calendar = await this.calendar.current(tx);
    return { soonUntil: dueSoonUntil(tx.today, calendar), silentBefore: silentBefore(tx.today, calendar) };
  }
}

type DateSet = (assignment: Assignment, fact: Fact) => LocalDate | null;
const presentDate: DateSet = ({ dueDate }) => dueDate;

/** Deeds after which a date stands anew, or for somebody else, or is asked for. */
const DATE_SET: Partial<Record<AssignmentDeed, DateSet>> = {
  setDueDate: presentDate,
  approveExtension: presentDate,
  reassign: presentDate,
  requestExtension: (_, { data }) => (data?.to as LocalDate | undefined) ?? null,
};

async function changeWithin(tx: Tx, id: Id, { deed, version }: Doing, work: Work): Promise<Changed> {
  const opened = await openAssignment(tx, id);
  const { who } = TRANSITIONS[deed];
  tx.actor.mustBeAbleTo(who, opened.place);
  opened.assignment.mustBeAt(version);
  const permitted = who.find((one) => tx.actor.mayDo(one, opened.place));
  const officeId = permitted ? tx.actor.officeFor(permitted, opened.place) : null;
  const fact = await work(opened, tx, officeId);
  const changed = await saveAssignment(tx, opened);
  await recordAbout(tx, opened, { ...fact, officeId });
  const date = DATE_SET[deed]?.(opened.assignment, fact) ?? null;
  return { ...changed, ...(await absenceWarnings(tx, opened.assignment.leadAgencyId, date)) };
}
