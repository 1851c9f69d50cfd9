import { failpoint, type Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { conflict, type Id, invalid } from '@dondoc/kernel';
import type { Ledger, PlannedMessage } from '@dondoc/mail';
import type { ReviewsService } from '@dondoc/reviews';
import { type Committee, committeesOf, deliveryTo, isAgencyOf, isUnderWay, recipientsOf } from './data/deliveries';
import { type OpenReport, sidesOf } from './data/reports';
import type { Delivery } from './domain/delivery';
import type { StatusReport } from './domain/status-report';
import type { HandOverInput } from './inputs';

export interface PlannedDelivery {
  deliveryIds: Id[];
  messageIds: Id[];
}

/** One delivery to each committee, with its mail. Doing it again finds what is there. Without anybody to mail to it waits to be handed over. */
export async function planDelivery(tx: Tx, report: StatusReport, sending: Sending): Promise<PlannedDelivery> {
  const planned: PlannedDelivery = { deliveryIds: [], messageIds: [] };
  for (const committee of await committeesOf(tx, report.partyId)) {
    const delivery = await deliveryTo(tx, report.id, committee.agencyId);
    planned.deliveryIds.push(delivery.id);
    if (delivery.state === 'planned') planned.messageIds.push(...(await planMail(tx, { report, delivery, committee }, sending)));
  }
  failpoint('report.planned');
  return planned;
}

interface Sending {
  ledger: Ledger;
  calendars: Calendars;
}

async function planMail(
  tx: Tx,
  { report, delivery, committee }: { report: StatusReport; delivery: Delivery; committee: Committee },
  { ledger, calendars }: Sending,
): Promise<Id[]> {
  const { sendingTime } = ledger;
  const calendar = calendars.of(committee.localityId);
  const [day, notBefore] = [sendingTime.mailDay(tx.now, calendar), sendingTime.nextMoment(tx.now, calendar)];
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
  await tx.manager.save(delivery, { transaction: false });
  return planned;
}

/** Keeps a delivery that has arrived, tells of it, and ends the side's part in the review once every committee has the report. */
export async function keepArrived(
  tx: Tx,
  { delivery, report, officeId }: { delivery: Delivery; report: StatusReport; officeId: Id | null },
  reviews: ReviewsService,
): Promise<void> {
  await tx.manager.save(delivery, { transaction: false });
  const [committee] = await tx.query<{ code: string }>('select code from agency where id = $1', [delivery.committeeAgencyId]);
  const { id: deliveryId, method, deliveredAt, handedOverBy } = delivery;
  const data = { committee: committee?.code ?? null, method, deliveryId, deliveredAt, handedOverBy, number: report.number };
  await record(tx, report.fact('report.delivered', data), officeId);
  failpoint('report.arrived');
  const side = (await sidesOf(tx, report.reviewId)).find(({ partyId }) => partyId === report.partyId);
  if (side?.state === 'signed' && !(await isUnderWay(tx, report.id))) await reviews.markDelivered(tx, report);
}

/** The delivery that a hand-over by hand ends. @throws conflict `report.notSigned`, `delivery.delivered`; invalid `delivery.noCommittee`, `delivery.handOver` */
export async function handedOver(tx: Tx, { report, place }: OpenReport, input: HandOverInput): Promise<Delivery> {
  if (report.state !== 'signed') throw conflict('report.notSigned', 'Báo cáo chưa ký.', 'The report is not signed.');
  const named = await committeesOf(tx, report.partyId);
  const agencyId = input.committeeAgencyId ?? named[0]?.agencyId;
  if (!agencyId || !(named.some((one) => one.agencyId === agencyId) || (await isAgencyOf(tx, agencyId, place.side ?? null))))
    throw invalid('delivery.noCommittee', 'Chưa xác định nơi nhận báo cáo của bên này.', 'No committee of this side is named.');
  const delivery = await deliveryTo(tx, report.id, agencyId);
  delivery.handedOver({ by: input.handedOverBy, on: input.handedOverOn, now: tx.now, today: tx.today });
  return delivery;
}
