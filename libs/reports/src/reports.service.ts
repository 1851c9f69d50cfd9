import { Database, failpoint, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, conflict, type Deed, type Fact, type Found, type Id, notFound, type Paged, type Wanted } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { ReviewsService } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { compiledBefore, draftFor, freeze } from './compiling';
import { foundReports, heldReports } from './data/found-reports';
import { deliveryView, deliveryViews, readReport, reportPage } from './data/report-views';
import { lockReviewRow, type OpenReport, openReport, sidesOf } from './data/reports';
import { handedOver, keepArrived, type PlannedDelivery, planDelivery } from './delivering';
import type { StatusReport } from './domain/status-report';
import { fingerprint } from './fingerprint';
import type { HandOverInput, ReceiptInput, ReportFilter, SigningInput, WordingInput } from './inputs';
import { recordReceived } from './receiving';
import { moveSideOn, signatureOf } from './signing';
import { verification } from './verifying';
import type { CompiledView, DeliveryView, FoundReport, ReportChange, ReportDetailView, ReportView, VerificationView } from './views';

const SYSTEM = Actor.system('reports');

/** Status reports: from the snapshot of a locked review to the Standing Committee. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
    private readonly reviews: ReviewsService,
    private readonly ledger: Ledger,
  ) {}

  /** One snapshot, one draft per side that is not concluded. Repeated, it answers with what is there; null while a side is still collecting. */
  compile(reviewId: Id): Promise<CompiledView | null> {
    return this.database.transact(SYSTEM, async (tx) => {
      const review = await lockReviewRow(tx, reviewId);
      if (!review) throw notFound('review.notFound', 'Không tìm thấy kỳ đánh giá.', 'No such review.');
      if (review.state !== 'locked') return review.state === 'collecting' ? null : compiledBefore(tx, reviewId);
      const snapshot = await freeze(tx, reviewId, (await this.calendar.current(tx)).version);
      const sides = (await sidesOf(tx, reviewId)).filter(({ state }) => state !== 'concluded');
      const drafts = [];
      for (const side of sides) drafts.push(await draftFor(tx, side, snapshot));
      await tx.manager.save(drafts.map(({ report }) => report));
      await this.reviews.markCompiled(tx, reviewId);
      await record(
        tx,
        drafts.map(({ fact }) => fact),
      );
      failpoint('report.compiled');
      return { reviewId, snapshotId: snapshot.id, snapshotSha256: snapshot.sha256, reportIds: drafts.map(({ report }) => report.id) };
    });
  }

  /** @throws conflict `report.signed`, `report.superseded`, `report.edited`; invalid for a passage the report does not have */
  editWording(actor: Actor, reportId: Id, input: WordingInput): Promise<ReportChange> {
    return this.change(actor, reportId, {
      deeds: ['coordinate', 'oversee'],
      doIt: ({ report }) => report.editWording(input.sections, input.edition),
    });
  }

  /** The vice-chair sends a draft back to the coordinator. */
  returnDraft(actor: Actor, reportId: Id, input: { note: string }): Promise<ReportChange> {
    return this.change(actor, reportId, { deeds: ['oversee'], doIt: ({ report }) => report.returnForMore(input.note) });
  }

  /** @throws conflict `report.signed`, `report.returned`, `report.superseded`, `report.reopened` */
  sign(actor: Actor, reportId: Id, input: SigningInput = {}): Promise<ReportChange> {
    return this.change(actor, reportId, {
      deeds: ['oversee'],
      doIt: async ({ report, place }, tx) => {
        const fact = report.sign(await signatureOf(tx, actor.officeFor('oversee', place), input), fingerprint);
        await moveSideOn(tx, report, this.reviews);
        return fact;
      },
    });
  }

  /** A new version of a signed report, on the same figures, to be worded and signed. The signed one stays as it is. */
  correct(actor: Actor, reportId: Id, input: { reason: string }): Promise<ReportChange> {
    return this.database.transact(actor, async (tx) => {
      const { report, place, isNewest } = await openReport(tx, reportId);
      actor.mustBeAbleTo(['coordinate', 'oversee'], place);
      mustBeNewest(isNewest);
      const { reviewId, partyId, agreementId, snapshotId } = report;
      const next = report.correction({ id: tx.newId(), reviewId, partyId, agreementId, snapshotId, compiledAt: tx.now }, input.reason);
      await tx.manager.save(next);
      const fact = {
        ...next.fact('report.compiled', { correctionOf: report.id, reason: next.content.supersedes?.reason }),
        localityId: place.side ?? null,
      };
      await record(tx, fact, officeOf(actor, ['coordinate', 'oversee'], place));
      return changeOf(next);
    });
  }

  /** What follows from `report.signed`. Doing it again plans nothing twice. */
  planDeliveries(reportId: Id): Promise<PlannedDelivery> {
    return this.database.transact(SYSTEM, async (tx) => {
      const { report } = await openReport(tx, reportId);
      if (report.state !== 'signed') return { deliveryIds: [], messageIds: [] };
      return planDelivery(tx, report, { ledger: this.ledger, calendars: await this.calendar.all(tx) });
    });
  }

  /** The report was brought to the committee on paper; a mail not yet sent stays here. */
  recordHandOver(actor: Actor, reportId: Id, input: HandOverInput): Promise<DeliveryView> {
    const deeds: Deed[] = ['coordinate', 'oversee'];
    return this.database.transact(actor, async (tx) => {
      const open = await openReport(tx, reportId);
      actor.mustBeAbleTo(deeds, open.place);
      const delivery = await handedOver(tx, open, input);
      await keepArrived(tx, { delivery, report: open.report, officeId: officeOf(actor, deeds, open.place) }, this.reviews);
      return deliveryView(tx, delivery);
    });
  }

  /** The committee's office, or the coordinator for it, notes that the report has come. */
  recordReceipt(actor: Actor, reportId: Id, input: ReceiptInput): Promise<DeliveryView> {
    return this.database.transact(actor, async (tx) => deliveryView(tx, await recordReceived(tx, await openReport(tx, reportId), input)));
  }

  /** Newest first: all reports of the actor's own side, and the signed ones of the other sides. */
  list(actor: Actor, filter: ReportFilter): Promise<Paged<ReportView>> {
    return this.database.read(actor, (tx) => reportPage(tx, filter));
  }

  /** Those that hold all words, newest first; one with just this number before. */
  async find(actor: Actor, wanted: Wanted, limit: number): Promise<Found<FoundReport>> {
    const ids = await this.database.read(actor, (tx) => heldReports(tx, wanted), { acrossSides: true });
    return this.database.read(actor, (tx) => foundReports(tx, { ids, wanted, limit }));
  }

  get(actor: Actor, reportId: Id): Promise<ReportDetailView> {
    return this.database.read(actor, async (tx) => {
      const { content, snapshotId: _, ...report } = await readReport(tx, reportId);
      return {
        ...report,
        edition: content.edition,
        sections: content.sections,
        figures: content.figures,
        deliveries: await deliveryViews(tx, reportId),
      };
    });
  }

  /** Recomputes fingerprints and figures, compares columns, deliveries and journal, and says what differs. */
  verify(actor: Actor, reportId: Id): Promise<VerificationView> {
    return this.database.read(actor, (tx) => verification(tx, reportId), { snapshot: true });
  }

  private change(actor: Actor, reportId: Id, { deeds, doIt }: Change): Promise<ReportChange> {
    return this.database.transact(actor, async (tx) => {
      const open = await openReport(tx, reportId);
      actor.mustBeAbleTo(deeds, open.place);
      mustBeNewest(open.isNewest);
      const fact = await doIt(open, tx);
      await tx.manager.save(open.report);
      const side = open.report.state === 'signed' ? null : (open.place.side ?? null);
      await record(tx, { ...fact, localityId: side }, officeOf(actor, deeds, open.place));
      return changeOf(open.report);
    });
  }
}

interface Change {
  deeds: Deed[];
  doIt: (open: OpenReport, tx: Tx) => Fact | Promise<Fact>;
}

function mustBeNewest(isNewest: boolean): void {
  if (!isNewest) throw conflict('report.superseded', 'Đã có bản báo cáo mới hơn.', 'A newer version of this report exists.');
}

const officeOf = (actor: Actor, deeds: Deed[], place: OpenReport['place']): Id | null =>
  deeds.map((deed) => actor.officeFor(deed, place)).find((id) => id) ?? null;

const changeOf = ({ id, version, state, content }: StatusReport): ReportChange => ({ id, version, state, edition: content.edition });
