import type { Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import type { Heads } from '../domain/issuer';
import type { SnapshotParty } from '../domain/snapshot';

export interface IssuingAgency {
  localityId: Id;
  /** As a side for which this agency would issue reports, as far as heads depend on it. */
  party: SnapshotParty;
}

/** @throws notFound `object.notFound` */
export async function issuingAgency(tx: Tx, agencyId: Id): Promise<IssuingAgency> {
  const [row] = await tx.query<IssuingAgency>(
    `select l.id as "localityId", json_build_object('id', l.id, 'position', 1, 'localityId', l.id, 'localityCode', l.code, 'localityKind', l.kind,
       'nameVi', l.name_vi, 'shortNameVi', l.short_name_vi, 'peoplesCommitteeVi', l.peoples_committee_vi, 'coordinatingAgencyVi', null,
       'committeeCode', null, 'committeeVi', null,
       'issuer', json_build_object('agencyId', g.id, 'kind', g.kind, 'nameVi', g.name_vi, 'heads', h.heads)) as party
     from agency g join locality l on l.id = g.locality_id left join report_heads h on h.agency_id = g.id where g.id = $1`,
    [agencyId],
  );
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}

export async function keepHeads(tx: Tx, agencyId: Id, heads: Partial<Heads>): Promise<void> {
  await tx.change(
    `insert into report_heads (agency_id, heads, changed_at) values ($1, $2, $3)
     on conflict (agency_id) do update set heads = excluded.heads, changed_at = excluded.changed_at`,
    [agencyId, JSON.stringify(heads), tx.now],
  );
}

/** The reports of this issuer that are not signed yet, in the order in which everybody takes them. */
export async function unsignedReportsOf(tx: Tx, agencyId: Id): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select id from status_report where state <> 'signed' and content->'form'->>'agencyId' = $1::text order by review_id, id`,
    [agencyId],
  );
  return rows.map(({ id }) => id);
}
