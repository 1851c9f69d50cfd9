import { agreementPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, addMonths, type Id, notFound, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { warningsOf } from './calendar-years';
import { type CycleFilter, cycleViews } from './data/cycle-views';
import {
  activeVersion,
  activeVersionIds,
  approvedPlans,
  type CycleRow,
  insertCycle,
  lastVersionOf,
  lockCycle,
  lockVersion,
  openedSoFar,
} from './data/cycles';
import { save } from './data/saving';
import { namesOf } from './domain/cycle-names';
import { CycleVersion, type CycleVersionInput } from './domain/cycle-version';
import { nextOpening } from './domain/planned-reviews';
import { mayManage, mustBeSomebodyElse } from './managing';
import { type CycleQuestion, plannedOf } from './planning';
import type { CycleVersionChanged, CycleView, PlannedReviewView } from './views';

export interface NewCycle extends CycleVersionInput {
  agreementId: Id;
  nameVi: string;
  nameEn: string;
}

const changed = (version: CycleVersion): CycleVersionChanged => ({
  id: version.id,
  cycleId: version.cycleId,
  version: version.version,
  state: version.state,
});

/** Review cycles: versioned configuration of an agreement, active only after a second person agreed. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** A new cycle with a first draft. */
  draft(actor: Actor, input: NewCycle): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const cycle = { id: tx.newId(), agreementId: input.agreementId, ...namesOf(input) };
      const officeId = await mayManage(tx, cycle.agreementId);
      await insertCycle(tx, cycle);
      return this.addVersion(tx, cycle, { input, officeId });
    });
  }

  /** A further draft of a cycle; the version in force goes on until this one is approved. */
  draftVersion(actor: Actor, cycleId: Id, input: CycleVersionInput): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const cycle = await lockCycle(tx, cycleId);
      const officeId = await mayManage(tx, cycle.agreementId);
      return this.addVersion(tx, cycle, { input, officeId });
    });
  }

  revise(actor: Actor, versionId: Id, input: CycleVersionInput): Promise<CycleVersionChanged> {
    return this.change(actor, versionId, 'cycle.revised', (version) => version.revise(input));
  }

  propose(actor: Actor, versionId: Id): Promise<CycleVersionChanged> {
    return this.change(actor, versionId, 'cycle.proposed', (version, tx) => version.propose(tx.actor.personId, tx.now));
  }

  /** Not as it stands: back to its authors. */
  returnToDraft(actor: Actor, versionId: Id): Promise<CycleVersionChanged> {
    return this.change(actor, versionId, 'cycle.returned', (version) => version.returnToDraft());
  }

  /**
   * Puts a proposed version in force; the former one governs what opens before the new one begins.
   * @throws forbidden `cycle.ownProposal`; conflict `cycle.calendarMissing` where a year of the next twelve months is not administered
   */
  approve(actor: Actor, versionId: Id): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const { version, cycle } = await lockVersion(tx, versionId);
      const officeId = await mayManage(tx, cycle.agreementId);
      await mustBeSomebodyElse(tx, version, cycle);
      const former = await activeVersion(tx, cycle.id);
      version.approve(actor.personId, tx.now, tx.today);
      const warnings = warningsOf(await this.calendar.current(tx), tx.today, addMonths(tx.today, 12));
      former?.retire();
      if (former) await save(tx, former);
      await save(tx, version);
      await this.look(tx, version);
      const data = { name: cycle.nameVi, rhythm: version.rhythm, nextOpeningOn: version.nextOpeningOn, replaces: former?.version ?? null };
      await record(tx, version.fact('cycle.approved', cycle.agreementId, data), officeId);
      return { ...changed(version), warnings };
    });
  }

  /** To be called when the working calendar changed: openings not yet done may have moved. */
  async recomputeOpenings(tx: Tx): Promise<void> {
    for (const id of await activeVersionIds(tx)) await this.look(tx, (await lockVersion(tx, id)).version);
  }

  list(actor: Actor, filter: Omit<CycleFilter, 'id'>, page: Page): Promise<Paged<CycleView>> {
    return this.database.read(actor, async (tx) =>
      pageOf(await cycleViews(tx, filter, { ...page, limit: page.limit + 1 }), page.limit, (view) => view.id),
    );
  }

  get(actor: Actor, cycleId: Id): Promise<CycleView> {
    return this.database.read(actor, async (tx) => {
      const [view] = await cycleViews(tx, { id: cycleId }, { limit: 1 });
      if (!view) throw notFound('cycle.notFound', 'Không tìm thấy chu kỳ đánh giá.', 'No such review cycle.');
      return view;
    });
  }

  /** The reviews to come in a span, from the production planner; with `versionId` as if that draft were in force. */
  preview(actor: Actor, question: CycleQuestion): Promise<PlannedReviewView[]> {
    return this.database.read(actor, async (tx) => {
      tx.actor.mustBeAbleTo('read', await agreementPlace(tx, question.agreementId));
      return this.planned(tx, question);
    });
  }

  /** The same for others' transactions; the caller has checked the access. */
  async planned(tx: Tx, question: CycleQuestion): Promise<PlannedReviewView[]> {
    return plannedOf(tx, question, await this.calendar.current(tx));
  }

  private async addVersion(
    tx: Tx,
    cycle: CycleRow,
    { input, officeId }: { input: CycleVersionInput; officeId: Id | null },
  ): Promise<CycleVersionChanged> {
    const version = CycleVersion.draft({ id: tx.newId(), cycleId: cycle.id, version: (await lastVersionOf(tx, cycle.id)) + 1 }, input);
    await save(tx, version);
    await record(tx, version.fact('cycle.drafted', cycle.agreementId, { name: cycle.nameVi }), officeId);
    return changed(version);
  }

  private change(actor: Actor, versionId: Id, kind: string, doIt: (version: CycleVersion, tx: Tx) => void): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const { version, cycle } = await lockVersion(tx, versionId);
      const officeId = await mayManage(tx, cycle.agreementId);
      doIt(version, tx);
      await save(tx, version);
      await record(tx, version.fact(kind, cycle.agreementId, { name: cycle.nameVi }), officeId);
      return changed(version);
    });
  }

  private async look(tx: Tx, version: CycleVersion): Promise<void> {
    const [plans, opened] = [await approvedPlans(tx, version.cycleId), await openedSoFar(tx, version.cycleId)];
    version.nextOpeningOn = nextOpening(plans, { today: tx.today, opened }, await this.calendar.current(tx));
    await save(tx, version);
  }
}
