import { agreementPlace } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { type Id, isId, notFound } from '@dondoc/kernel';
import type { DueSubject } from './due-subjects';
import { SUBJECT } from './due-subjects';

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

/** What is called how in a preview. */
export interface NamedSubject extends DueSubject {
  /** Code and title of the task; the kind where it is no task. */
  title: string;
}

/** What is owed already, by deadline. */
export function owedSubjects(tx: Tx, agreementId: Id): Promise<NamedSubject[]> {
  return tx.query(
    `select ${SUBJECT}, coalesce(t.code || ' ' || t.title, s.kind) as title
     from subject s left join assignment a on a.id = s.assignment_id left join task t on t.id = a.task_id
     where s.agreement_id = $1 and s.state = 'owed' order by s.deadline, t.code, s.party_id`,
    [agreementId],
  );
}

/** An assignment that a review to come would ask about: still open, as far as can be known now. */
export interface AskedAssignment {
  assignmentId: Id;
  partyId: Id;
  agencyId: Id;
  cooperatingAgencyIds: Id[];
  title: string;
  name: string;
}

export function assignmentsToAsk(tx: Tx, agreementId: Id): Promise<AskedAssignment[]> {
  return tx.query(
    `select a.id as "assignmentId", a.party_id as "partyId", a.lead_agency_id as "agencyId", a.cooperating_agency_ids as "cooperatingAgencyIds",
       t.code || ' ' || t.title as title, t.title as name
     from assignment a join task t on t.id = a.task_id
     where a.agreement_id = $1 and a.state not in ('done', 'no_longer_applicable', 'paused') order by t.code, a.party_id`,
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
