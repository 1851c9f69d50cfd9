import { partyPlace } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { type Id, notFound, type Place } from '@dondoc/kernel';
import { StatusReport } from '../domain/status-report';

const held = { mode: 'pessimistic_write' } as const;

export interface OpenReport {
  report: StatusReport;
  place: Place;
  /** No later version of this side's report exists. */
  isNewest: boolean;
}

/** Holds the review, then one report of it: everybody takes them in this order. @throws notFound `object.notFound` */
export async function openReport(tx: Tx, id: Id): Promise<OpenReport> {
  const missing = () => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  const [row] = await tx.query<{ reviewId: Id }>('select review_id as "reviewId" from status_report where id = $1', [id]);
  if (!row) throw missing();
  await lockReviewRow(tx, row.reviewId);
  const report = await tx.manager.findOne(StatusReport, { where: { id }, lock: held });
  if (!report) throw missing();
  const newest = await newestReport(tx, report);
  return { report, place: placeOf(report, await partyPlace(tx, report.partyId)), isNewest: newest?.id === report.id };
}

/** Until it is signed a report is its own side's alone: the others do not know that it exists. */
const placeOf = ({ state }: StatusReport, place: Place): Place =>
  state === 'signed' || !place.side ? place : { ...place, parties: [place.side] };

/** The state of a review, which stays as it is until the transaction ends; null where there is none. */
export async function lockReviewRow(tx: Tx, reviewId: Id): Promise<{ state: string } | null> {
  const [row] = await tx.query<{ state: string }>('select state from review where id = $1 for update', [reviewId]);
  return row ?? null;
}

/** The report of one side of a review with the highest version. */
export async function newestReport(tx: Tx, { reviewId, partyId }: { reviewId: Id; partyId: Id }): Promise<StatusReport | null> {
  return tx.manager.findOne(StatusReport, { where: { reviewId, partyId }, order: { version: 'DESC' } });
}

export interface Side {
  partyId: Id;
  state: string;
  localityId: Id;
}

export async function sidesOf(tx: Tx, reviewId: Id): Promise<Side[]> {
  return tx.query<Side>(
    `select d.party_id as "partyId", d.state, p.locality_id as "localityId" from review_side d join party p on p.id = d.party_id where d.review_id = $1 order by p.position`,
    [reviewId],
  );
}
