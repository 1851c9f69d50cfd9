import { agreementPlace } from '@dondoc/commitments';
import { openTo, type Tx } from '@dondoc/database';
import { type Id, isId, type LocalDate, notFound } from '@dondoc/kernel';
import type { Addressed } from '../domain/addressees';
import type { ReviewKnown } from '../domain/planned-rounds';

export interface AgreementKnown {
  id: Id;
  code: string;
}

/** An agreement by identifier or code, as far as the actor may know of it. @throws notFound */
export async function readableAgreement(tx: Tx, idOrCode: string): Promise<AgreementKnown> {
  const [row] = await tx.query<AgreementKnown>(`select id, code from agreement where ${isId(idOrCode) ? 'id = $1::uuid' : 'code = $1'}`, [
    idOrCode,
  ]);
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  tx.actor.mustBeAbleTo('read', await agreementPlace(tx, row.id));
  return row;
}

/** Something owed already, with what a preview calls it. */
export interface OwedNow extends Addressed {
  cycleVersionId: Id | null;
  /** Code and title of the task; the kind where it is no task. */
  title: string;
  owedSince: LocalDate;
  deadline: LocalDate;
  periodKey: string | null;
  /** Of the review cycle. */
  version: number | null;
  /** The last day on which it can be owed, where the calendar ends that. */
  until: LocalDate | null;
}

/** By title, so that the lines of a day come nearly in their order. */
export function owedNow(tx: Tx, agreementId: Id): Promise<OwedNow[]> {
  return tx.query(
    `select s.kind, s.party_id as "partyId", s.agency_id as "agencyId", s.cooperating_agency_ids as "cooperatingAgencyIds",
       s.restricted_field as "restrictedField",
       s.cycle_version_id as "cycleVersionId", coalesce(t.code || ' ' || t.title, s.kind) as title, s.owed_since as "owedSince", s.deadline,
       s.period_key as "periodKey", v.version, case when s.kind = 'statusUpdate' then greatest(r.submission_on, s.deadline) end as until
     from subject s left join assignment a on a.id = s.assignment_id left join task t on t.id = a.task_id
       left join review r on r.id = s.review_id left join review_cycle_version v on v.id = s.cycle_version_id
     where s.agreement_id = $1 and s.state = 'owed' and ${openTo(tx.actor, 's')} order by title collate "C"`,
    [agreementId],
  );
}

/** An assignment that a review to come would ask about: still open, as far as can be known now. */
export interface AskedAssignment {
  partyId: Id;
  agencyId: Id;
  cooperatingAgencyIds: Id[];
  restrictedField: string | null;
  title: string;
}

export function assignmentsToAsk(tx: Tx, agreementId: Id): Promise<AskedAssignment[]> {
  return tx.query(
    `select a.party_id as "partyId", a.lead_agency_id as "agencyId", a.cooperating_agency_ids as "cooperatingAgencyIds",
       a.restricted_field as "restrictedField", t.code || ' ' || t.title as title
     from assignment a join task t on t.id = a.task_id
     where a.agreement_id = $1 and a.state not in ('done', 'no_longer_applicable', 'paused') and ${openTo(tx.actor, 'a')}
     order by title collate "C"`,
    [agreementId],
  );
}

export interface SideAgency {
  partyId: Id;
  /** The agency that consolidates, and the one whose vice-chair signs. */
  coordinatingAgencyId: Id | null;
  signingAgencyId: Id | null;
}

export function sideAgencies(tx: Tx, agreementId: Id): Promise<SideAgency[]> {
  return tx.query(
    `select p.id as "partyId", p.coordinating_agency_id as "coordinatingAgencyId",
       coalesce(o.agency_id, p.coordinating_agency_id) as "signingAgencyId"
     from party p left join office o on o.id = p.overseeing_office_id where p.agreement_id = $1 order by p.position`,
    [agreementId],
  );
}

/** The sides that have work to do: only of them a digest tells. */
export async function sidesAtWork(tx: Tx, agreementId: Id): Promise<Set<Id>> {
  const rows = await tx.query<{ id: Id }>('select distinct party_id as id from assignment where agreement_id = $1', [agreementId]);
  return new Set(rows.map(({ id }) => id));
}

/** Reviews that are open and not concluded. */
export function openReviews(tx: Tx, agreementId: Id): Promise<ReviewKnown[]> {
  return tx.query(
    `select r.period_key as "periodKey", v.version, r.cut_off_on as "cutOffOn", r.meeting_on as "meetingOn"
     from review r left join review_cycle_version v on v.id = r.cycle_version_id
     where r.agreement_id = $1 and r.state <> 'concluded' order by r.cut_off_on, r.period_key`,
    [agreementId],
  );
}

/** Agreements that the actor may read, by code. */
export function readableAgreements(tx: Tx): Promise<AgreementKnown[]> {
  return tx.query<AgreementKnown>(
    `select g.id, g.code from agreement g
     where $1 or exists (select 1 from party p where p.agreement_id = g.id and p.locality_id = any($2::uuid[])) order by g.code`,
    [tx.actor.isSystem, tx.actor.localityIds],
  );
}
