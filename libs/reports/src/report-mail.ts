import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Id, Language } from '@dondoc/kernel';
import { type Attachment, type Composed, type Composer, Composers, type Dropped, type LedgerMessage, type Settlement } from '@dondoc/mail';
import { ReviewsService } from '@dondoc/reviews';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Attaching } from './attaching';
import { deliveryById } from './data/deliveries';
import { type Outgoing, outgoingReports } from './data/outgoing';
import { openReport } from './data/reports';
import { keepArrived } from './delivering';
import { mailOf } from './render/mail';

/** Mails of the kind `report`: a signed report on its way to a Standing Committee. */
@Injectable()
export class ReportMail implements Composer, OnModuleInit {
  readonly kinds = ['report'] as const;

  constructor(
    private readonly composers: Composers,
    private readonly reviews: ReviewsService,
    private readonly attaching: Attaching,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const outgoing = await outgoingReports(tx, messages);
    const composed = new Map<Id, Composed | Dropped>();
    const files = new Map<Id, Promise<Attachment[]>>();
    for (const message of messages) {
      const report = outgoing.get(message.id);
      const reason = whyNot(report);
      composed.set(message.id, reason || !report ? { reason: reason ?? NO_DELIVERY } : this.mailWithFiles(report, message.language, files));
    }
    return composed;
  }

  /** The files are made when the mail is about to leave, once for all who get the same report. */
  private mailWithFiles(report: Outgoing, language: Language, files: Map<Id, Promise<Attachment[]>>): Composed {
    const attach = () => {
      const made = files.get(report.reportId) ?? this.attaching.files(report);
      files.set(report.reportId, made);
      return made;
    };
    return { ...mailOf(report, language), attach };
  }

  async settled(tx: Tx, settlements: readonly Settlement[]): Promise<void> {
    for (const { message, outcome } of settlements) await this.settle(tx, message, outcome);
  }

  /** The report is held before its delivery, as everywhere. */
  private async settle(tx: Tx, message: LedgerMessage, outcome: Settlement['outcome']): Promise<void> {
    const [row] = await tx.query<{ reportId: Id }>('select report_id as "reportId" from delivery where id = $1', [message.aboutId]);
    if (!row || !message.aboutId) return;
    const { report } = await openReport(tx, row.reportId);
    const delivery = await deliveryById(tx, message.aboutId);
    if (!delivery) return;
    if (outcome === 'sent' && delivery.arrivedByMail(tx.now)) await keepArrived(tx, { delivery, report, officeId: null }, this.reviews);
    if (outcome === 'bounced') await record(tx, report.fact('report.undelivered', { deliveryId: delivery.id, messageId: message.id }));
  }
}

const NO_DELIVERY = 'No such delivery.';

/** What may have changed since the mail was planned. */
function whyNot(report: Outgoing | undefined): string | null {
  if (!report) return NO_DELIVERY;
  if (report.deliveryState === 'delivered' && report.method === 'byHand') return 'Handed over by hand meanwhile.';
  if (!report.isNewest) return 'A newer version of the report exists.';
  if (report.sideReopened) return 'The review was reopened: the report will be replaced.';
  return report.mayReceive ? null : 'The person no longer holds an office of the committee.';
}
