import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { conflict, type Id, invalid, type WorkingCalendar } from '@dondoc/kernel';
import type { Ledger, PlannedMessage } from '@dondoc/mail';
import { mailDay, nextSendingMoment } from '@dondoc/mail';
import type { ReviewsService } from '@dondoc/reviews';
import { committeeOf, deliveryTo, isAgencyOf, isUnderWay, recipientsOf } from './data/deliveries';
import { type OpenReport, sidesOf } from './data/reports';
import type { Delivery } from './domain/delivery';
import type { StatusReport } from './domain/status-report';
import type { HandOverInput } from './inputs';

export interface PlannedDelivery {
  deliveryIds: Id[];
  messageIds: Id[];
}

/** One delivery to the committee of this side, with its mail. Doing it again finds what is there. Without anybody to mail to it waits to be handed over. */
export async function planDelivery(
  tx: Tx,
  report: StatusReport,
  { ledger, calendar }: { ledger: Ledger; calendar: WorkingCalendar },
): Promise<PlannedDelivery> {
  const committee = await committeeOf(tx, report.partyId);
  if (!committee) return { deliveryIds: [], messageIds: [] };
  const delivery = await deliveryTo(tx, report.id, committee.agencyId);
  if (delivery.state === 'delivered') return { deliveryIds: [delivery.id], messageIds: [] };
  const [day, notBefore] = [mailDay(tx.now, calendar), nextSendingMoment(tx.now, calendar)];
  const messages = (await recipientsOf(tx, committee)).map(
    (recipient): PlannedMessage => ({
      ...recipient,
      key: `report:${delivery.id}:${recipient.personId ?? recipient.officeId}`,
      kind: 'report',
      agreementId: report.agreementId,
      aboutId: delivery.id,
      day,
      notBefore,
    }),
  );
  const planned = [...(await ledger.plan(tx, messages)).values()].filter((id): id is Id => id !== null);
  delivery.messageId ??= planned[0] ?? null;
  await tx.manager.save(delivery);
  return { deliveryIds: [delivery.id], messageIds: planned };
}

/** Keeps a delivery that has arrived, tells of it, and ends the side's part in the review once every committee has the report. */
export async function keepArrived(
  tx: Tx,
  { delivery, report, officeId }: { delivery: Delivery; report: StatusReport; officeId: Id | null },
  reviews: ReviewsService,
): Promise<void> {
  await tx.manager.save(delivery);
  const [committee] = await tx.query<{ code: string }>('select code from agency where id = $1', [delivery.committeeAgencyId]);
  const data = { committee: committee?.code ?? null, method: delivery.method, deliveryId: delivery.id, number: report.number };
  await record(tx, report.fact('report.delivered', data), officeId);
  const side = (await sidesOf(tx, report.reviewId)).find(({ partyId }) => partyId === report.partyId);
  if (side?.state === 'signed' && !(await isUnderWay(tx, report.id))) await reviews.markDelivered(tx, report);
}

/** The delivery that a hand-over by hand ends. @throws conflict `report.notSigned`, `delivery.delivered`; invalid `delivery.noCommittee`, `delivery.handOver` */
export async function handedOver(tx: Tx, { report, place }: OpenReport, input: HandOverInput): Promise<Delivery> {
  if (report.state !== 'signed') throw conflict('report.notSigned', 'Báo cáo chưa ký.', 'The report is not signed.');
  const agencyId = input.committeeAgencyId ?? (await committeeOf(tx, report.partyId))?.agencyId;
  if (!agencyId || (input.committeeAgencyId && !(await isAgencyOf(tx, agencyId, place.side ?? null))))
    throw invalid('delivery.noCommittee', 'Chưa xác định nơi nhận báo cáo của bên này.', 'No committee of this side is named.');
  const delivery = await deliveryTo(tx, report.id, agencyId);
  delivery.handedOver({ by: input.handedOverBy, on: input.handedOverOn, now: tx.now, today: tx.today });
  return delivery;
}
