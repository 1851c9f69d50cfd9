import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Id, notFound, type Place } from '@dondoc/kernel';
import { type Committee, committeesOf, knownDelivery } from './data/deliveries';
import type { OpenReport } from './data/reports';
import type { Delivery } from './domain/delivery';
import type { ReceiptInput } from './inputs';

/** Notes that a committee has the report. @throws notFound `delivery.notFound`; forbidden; conflict; invalid */
export async function recordReceived(tx: Tx, { report, place }: OpenReport, input: ReceiptInput): Promise<Delivery> {
  tx.actor.mustBeAbleTo('read', place);
  const committee = await committeeMeant(tx, { partyId: report.partyId, place }, input.committeeAgencyId);
  const officeId = officeOfReceiver(tx, place, committee);
  const delivery = committee && (await knownDelivery(tx, report.id, committee.agencyId));
  if (!delivery) throw notFound('delivery.notFound', 'Báo cáo chưa được gửi đến nơi này.', 'The report was not sent to this committee.');
  delivery.received({ on: input.receivedOn, note: input.note, now: tx.now, today: tx.today, officeId });
  await tx.manager.save(delivery, { transaction: false });
  const [agency] = await tx.query<{ code: string }>('select code from agency where id = $1', [delivery.committeeAgencyId]);
  const { id: deliveryId, receivedOn, receiptNote } = delivery;
  await record(tx, report.fact('report.received', { committee: agency?.code ?? null, deliveryId, receivedOn, receiptNote }), officeId);
  return delivery;
}

/** The committee that is named; else the actor's own, else the first. */
async function committeeMeant(tx: Tx, { partyId, place }: { partyId: Id; place: Place }, agencyId?: Id): Promise<Committee | undefined> {
  const named = await committeesOf(tx, partyId);
  if (agencyId) return named.find((one) => one.agencyId === agencyId) ?? { agencyId, localityId: place.side as Id };
  return named.find(({ localityId }) => tx.actor.localityIds.includes(localityId)) ?? named[0];
}

/** The coordinator of the reporting side notes it, or somebody on the side of the committee. */
function officeOfReceiver(tx: Tx, place: Place, committee: Committee | undefined): Id | null {
  const places: Place[] = [place, ...(committee ? [{ parties: place.parties, side: committee.localityId }] : [])];
  const own = places.find((one) => tx.actor.mayDo('concludeForCommittee', one)) ?? place;
  tx.actor.mustBeAbleTo('concludeForCommittee', own);
  return tx.actor.officeFor('concludeForCommittee', own);
}
