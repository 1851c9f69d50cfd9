import type { Tx } from '@dondoc/database';
import { type Id, notFound, type Paged, pageOf } from '@dondoc/kernel';
import type { ReportContent } from '../domain/compile';
import type { ReportFilter } from '../inputs';
import type { DeliveryView, ReportView } from '../views';

export const REPORT = `s.id, s.review_id as "reviewId", s.agreement_id as "agreementId", g.code as "agreementCode", r.period_key as "periodKey",
  s.party_id as "partyId", l.code as "localityCode", s.version, s.state, s.number, s.issued_on as "issuedOn", s.sha256,
  n.sha256 as "snapshotSha256", s.supersedes_id as "supersedesId", s.compiled_at as "compiledAt", s.signed_at as "signedAt"`;

export const FROM = `status_report s join review r on r.id = s.review_id join agreement g on g.id = s.agreement_id
  join party p on p.id = s.party_id join locality l on l.id = p.locality_id join snapshot n on n.id = s.snapshot_id`;

/**
 * A side reads its own drafts, the committee's office none; what is signed the other parties read too.
 * $1: the system, $2: the actor's localities, $3: those whose drafts they read.
 */
export const READABLE = `($1 or p.locality_id = any($3::uuid[]) or (s.state = 'signed' and exists (
  select 1 from party q where q.agreement_id = s.agreement_id and q.locality_id = any($2::uuid[]))))`;

export const reader = ({ actor }: Tx) => [actor.isSystem, actor.localityIds, actor.internalLocalityIds];

/** Newest first. */
export async function reportPage(tx: Tx, filter: ReportFilter): Promise<Paged<ReportView>> {
  const rows = await tx.query<ReportView>(
    `select ${REPORT} from ${FROM}
     where ${READABLE} and ($4::uuid is null or s.agreement_id = $4) and ($5::uuid is null or s.review_id = $5) and ($6::text is null or s.state = $6)
       and ($7::uuid is null or s.id < $7)
     order by s.id desc limit $8`,
    [...reader(tx), filter.agreementId ?? null, filter.reviewId ?? null, filter.state ?? null, filter.after ?? null, filter.limit + 1],
  );
  return pageOf(rows, filter.limit, (row) => row.id);
}

export interface StoredReport extends ReportView {
  content: ReportContent;
  returnNote: string | null;
  snapshotId: Id;
}

/** @throws notFound where there is none that this actor may read */
export async function readReport(tx: Tx, id: Id): Promise<StoredReport> {
  const [row] = await tx.query<StoredReport>(
    `select ${REPORT}, s.content, s.return_note as "returnNote", s.snapshot_id as "snapshotId" from ${FROM} where ${READABLE} and s.id = $4`,
    [...reader(tx), id],
  );
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}

/** A delivery `d` to the committee `c`, as pairs of a name and a value. */
export const DELIVERY = `'id', d.id, 'committeeAgencyId', d.committee_agency_id, 'committeeCode', c.code, 'committeeNameVi', c.name_vi,
  'method', d.method, 'state', d.state, 'messageId', d.message_id,
  'deliveredAt', to_char(d.delivered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'handedOverBy', d.handed_over_by,
  'receivedOn', d.received_on, 'receiptNote', d.receipt_note`;

export async function deliveryViews(tx: Tx, reportId: Id): Promise<DeliveryView[]> {
  const rows = await tx.query<{ delivery: DeliveryView }>(
    `select json_build_object(${DELIVERY}) as delivery
     from delivery d join agency c on c.id = d.committee_agency_id where d.report_id = $1 order by d.id`,
    [reportId],
  );
  return rows.map(({ delivery }) => delivery);
}

export async function deliveryView(tx: Tx, { id, reportId }: { id: Id; reportId: Id }): Promise<DeliveryView> {
  return (await deliveryViews(tx, reportId)).find((one) => one.id === id) as DeliveryView;
}
