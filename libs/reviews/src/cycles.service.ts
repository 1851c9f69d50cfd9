import { agreementPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, addMonths, type Id, type LocalDate, notFound, type Page, type Paged, pageOf, type Words } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { calendarWarnings, warningsOf } from './calendar-years';
import { changesOf } from './comparing';
import { type CycleFilter, cycleViews } from './data/cycle-views';
import {
  activeVersion,
  activeVersionIds,
  agreementDates,
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
import { CycleVersion } from './domain/cycle-version';
import { nextOpening } from './domain/planned-reviews';
import { type PresetView, presetsFor } from './domain/presets';
import { mayManage, mustBeSomebodyElse } from './managing';
import { type CycleQuestion, plannedOf } from './planning';
import { type CycleVersionDraft, withRhythm } from './trial';
import type { CycleDiffView, CycleVersionChanged, CycleView, PlannedReviewView } from './views';

export interface NewCycle extends CycleVersionDraft {
  agreementId: Id;
  nameVi: string;
  nameEn: string;
}

type Change = (version: CycleVersion, tx: Tx, cycle: CycleRow) => void | Promise<void>;

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
  draftVersion(actor: Actor, cycleId: Id, input: CycleVersionDraft): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const cycle = await lockCycle(tx, cycleId);
      const officeId = await mayManage(tx, cycle.agreementId);
      return this.addVersion(tx, cycle, { input, officeId });
    });
  }

  revise(actor: Actor, versionId: Id, input: CycleVersionDraft): Promise<CycleVersionChanged> {
    return this.change(actor, versionId, 'cycle.revised', async (version, tx, cycle) =>
      version.revise(await withRhythm(tx, cycle.agreementId, input)),
    );
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

  /** What a version changes, in words. */
  diff(actor: Actor, versionId: Id): Promise<CycleDiffView> {
    return this.database.read(actor, (tx) => changesOf(tx, versionId));
  }

  /** Rhythms that an editor can offer for an agreement, with their dates from `activeFrom` on. */
  presets(actor: Actor, about: { agreementId: Id; activeFrom?: LocalDate }): Promise<PresetView[]> {
    return this.database.read(actor, async (tx) => {
      tx.actor.mustBeAbleTo('read', await agreementPlace(tx, about.agreementId));
      const { signedOn } = await agreementDates(tx, about.agreementId);
      return presetsFor({ activeFrom: about.activeFrom ?? tx.today, signedOn });
    });
  }

  /** The reviews to come in a span, from the production planner; the caller has checked the access. */
  async planned(tx: Tx, question: CycleQuestion): Promise<PlannedReviewView[]> {
    return plannedOf(tx, question, await this.calendar.current(tx));
  }

  /** What is to be known of the working calendar where a version begins in this span. */
  async calendarWarnings(tx: Tx, span: { from: LocalDate; to: LocalDate }): Promise<Words[]> {
    return calendarWarnings(await this.calendar.current(tx), span.from, span.to);
  }

  private async addVersion(
    tx: Tx,
    cycle: CycleRow,
    { input, officeId }: { input: CycleVersionDraft; officeId: Id | null },
  ): Promise<CycleVersionChanged> {
    const given = { id: tx.newId(), cycleId: cycle.id, version: (await lastVersionOf(tx, cycle.id)) + 1 };
    const version = CycleVersion.draft(given, await withRhythm(tx, cycle.agreementId, input));
    await save(tx, version);
    await record(tx, version.fact('cycle.drafted', cycle.agreementId, { name: cycle.nameVi }), officeId);
    return changed(version);
  }

  private change(actor: Actor, versionId: Id, kind: string, doIt: Change): Promise<CycleVersionChanged> {
    return this.database.transact(actor, async (tx) => {
      const { version, cycle } = await lockVersion(tx, versionId);
      const officeId = await mayManage(tx, cycle.agreementId);
      await doIt(version, tx, cycle);
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
