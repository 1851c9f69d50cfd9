import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Id, Place } from '@dondoc/kernel';
import type { AgreementData, CommitmentData } from '../domain/agreements-data';
import { partyOf } from '../domain/check-agreements';
import { heirsOf } from './heirs';
import type { Directory } from './known';

/** Any number: imports run one after the other, so that none loads what another is loading. */
const IMPORT_LOCK = 7_361_002;

/** The codes that are loaded already; until the transaction ends nobody else imports. */
export async function loadedBefore(tx: Tx, agreements: readonly AgreementData[]): Promise<Set<string>> {
  await tx.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  const rows = await tx.query<{ code: string }>('select code from agreement where code = any($1::text[])', [
    agreements.map((one) => one.code),
  ]);
  return new Set(rows.map((row) => row.code));
}

export function placeOfImport(agreement: AgreementData, directory: Directory): Place {
  return { parties: agreement.parties.map((code) => directory.localityIds.get(code) as Id) };
}

/** Loads one checked agreement with its parties and rows, and tells the journal. */
export async function loadAgreement(tx: Tx, agreement: AgreementData, directory: Directory): Promise<void> {
  const id = tx.newId();
  await addAgreement(tx, { ...agreement, id }, directory);
  await addParties(tx, { ...agreement, id }, directory);
  await addCommitments(tx, { ...agreement, id }, directory);
  const { code, commitments, parties } = agreement;
  const data = { agreement: code, rows: commitments.length, commitments: commitments.filter((row) => row.isCommitment).length, parties };
  await record(tx, { kind: 'agreement.imported', about: { type: 'agreement', id }, agreementId: id, data });
}

type Loaded = AgreementData & { id: Id };

const AGREEMENT = `id uuid, code text, "titleVi" text, "titleEn" text, "documentType" text, "documentNumber" text, "documentState" text,
  signed boolean, "eventDate" date, "signedDate" date, "sourcePublishedOn" date, period json, unilateral boolean, "issuerVi" text,
  "legalBasisVi" text, "statedCount" int, "listedCount" int, "countNote" text, "noteEn" text, "mechanismNote" text, "reportingInterval" jsonb,
  "reviewInterval" jsonb, "counterpartIds" uuid[], money jsonb, "sourceDocument" text`;

async function addAgreement(tx: Tx, agreement: Loaded, { localityIds }: Directory): Promise<void> {
  const { noteEn: mechanismNote, reportingInterval, reviewInterval } = agreement.mechanism;
  const counterpartIds = agreement.counterparts.map((code) => localityIds.get(code));
  const row = { ...agreement, mechanismNote, reportingInterval, reviewInterval, counterpartIds };
  await tx.query(
    `insert into agreement (id, code, title_vi, title_en, document_type, document_number, document_state, signed, event_date, signed_date,
       source_published_on, period_from, period_to, period_vi, period_open_ended, unilateral, issuer_vi, legal_basis_vi, stated_count,
       listed_count, count_note, note, mechanism_note, reporting_interval, review_interval, counterpart_ids, money, source_document, imported_at)
     select d.id, code, "titleVi", "titleEn", "documentType", "documentNumber", "documentState", signed, "eventDate", "signedDate",
       "sourcePublishedOn", (period->>'from')::int, (period->>'to')::int, period->>'textVi', coalesce((period->>'openEnded')::boolean, false),
       unilateral, "issuerVi", "legalBasisVi", "statedCount", "listedCount", "countNote", "noteEn", "mechanismNote", "reportingInterval",
       "reviewInterval", "counterpartIds", money, "sourceDocument", $2
     from json_to_record($1::json) as d(${AGREEMENT})`,
    [JSON.stringify(row), tx.now],
  );
}

const PARTY = `id uuid, "agreementId" uuid, position int, "signedLocalityId" uuid, "localityId" uuid, overseers jsonb, "coordinatingAgencyId" uuid,
  "coordinatingStated" boolean, "scopeVi" text, "scopeEn" text, "committeeAgencyId" uuid, "committeeStated" boolean`;

/** Whoever is named gave way since: their successor of today acts, the stated locality is kept beside. */
async function addParties(tx: Tx, agreement: Loaded, directory: Directory): Promise<void> {
  const rows = agreement.parties.map((code, index) => ({
    id: tx.newId(),
    agreementId: agreement.id,
    position: index + 1,
    signedLocalityId: directory.localityIds.get(code),
    localityId: directory.localityIds.get(code),
    ...mechanismOf(code, agreement, directory),
  }));
  const heirs = await heirsOf(
    tx,
    rows.flatMap((row) => [row.localityId, row.coordinatingAgencyId, row.committeeAgencyId]).filter((id) => id != null),
  );
  const today = (id: Id | null | undefined) => (id == null ? null : (heirs.get(id) ?? id));
  const acting = rows.map((row) => ({
    ...row,
    localityId: today(row.localityId),
    coordinatingAgencyId: today(row.coordinatingAgencyId),
    committeeAgencyId: today(row.committeeAgencyId),
  }));
  await tx.query(
    `insert into party (id, agreement_id, position, signed_locality_id, locality_id, overseers, coordinating_agency_id, coordinating_stated,
       coordinating_scope_vi, coordinating_scope_en, committee_agency_id, committee_stated)
     select * from json_to_recordset($1::json) as d(${PARTY})`,
    [JSON.stringify(acting)],
  );
}

function mechanismOf(party: string, { mechanism, parties }: AgreementData, directory: Directory) {
  const coordinating = mechanism.coordinatingAgencies.find((one) => partyOf(one.agency, parties, directory) === party);
  const committee = mechanism.reportsTo.find((one) => partyOf(one, parties, directory) === party);
  return {
    overseers: mechanism.overseers.filter((one) => one.locality === party).map(({ locality: _, ...overseer }) => overseer),
    coordinatingAgencyId: coordinating ? (directory.agencyIds.get(coordinating.agency) as Id) : null,
    coordinatingStated: coordinating?.stated ?? false,
    scopeVi: coordinating?.scopeVi ?? null,
    scopeEn: coordinating?.scopeEn ?? null,
    committeeAgencyId: committee ? (directory.agencyIds.get(committee) as Id) : null,
    committeeStated: committee !== undefined,
  };
}

const COMMITMENT = `id uuid, "agreementId" uuid, "parentId" uuid, code text, position int, number int, kind text, "isCommitment" boolean, field text,
  "groupVi" text, "groupEn" text, "titleVi" text, "titleEn" text, "obligorIds" uuid[], "leadAgencyIds" uuid[], "cooperatingAgencyIds" uuid[],
  recurrence jsonb, money jsonb, note text`;

async function addCommitments(tx: Tx, agreement: Loaded, directory: Directory): Promise<void> {
  const ids = new Map(agreement.commitments.map((row) => [row.code, tx.newId()]));
  const rows = agreement.commitments.map((row, index) => ({
    ...row,
    ...bodiesOf(row, directory),
    id: ids.get(row.code),
    agreementId: agreement.id,
    parentId: row.parent === null ? null : ids.get(row.parent),
    position: index + 1,
  }));
  await tx.query(
    `insert into commitment (id, agreement_id, parent_id, code, position, number, kind, is_commitment, field, group_vi, group_en, title_vi, title_en,
       obligor_ids, lead_agency_ids, cooperating_agency_ids, recurrence, money, note)
     select * from json_to_recordset($1::json) as d(${COMMITMENT})`,
    [JSON.stringify(rows)],
  );
}

const bodiesOf = (row: CommitmentData, { localityIds, agencyIds }: Directory) => ({
  obligorIds: row.obligors.map((code) => localityIds.get(code)),
  leadAgencyIds: row.leadAgencies.map((code) => agencyIds.get(code)),
  cooperatingAgencyIds: row.cooperatingAgencies.map((code) => agencyIds.get(code)),
});
