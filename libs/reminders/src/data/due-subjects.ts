import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, SubjectKind } from '@dondoc/kernel';
import type { Addressed, SideOf } from '../domain/addressees';
import { grouped } from '../domain/grouped';
import type { OwedSubject } from '../domain/reminders-due';

/** A subject whose next rung has come, locked for this sweep. */
export interface DueSubject extends OwedSubject, Addressed {
  id: Id;
  agreementId: Id;
  assignmentId: Id | null;
  reviewId: Id | null;
  name: string;
  periodKey: string | null;
  cycleVersionId: Id | null;
  /** Under which date its reminders are kept: its deadline, or until when an explanation held it. */
  occurrence: LocalDate;
  nextRungOn: LocalDate;
  restrictedField?: string | null;
}

/** What every sweep reads of a subject; `s` is the table. */
export const SUBJECT = `s.id, s.kind, s.agreement_id as "agreementId", s.party_id as "partyId", s.assignment_id as "assignmentId",
  s.review_id as "reviewId", s.agency_id as "agencyId", s.cooperating_agency_ids as "cooperatingAgencyIds", s.name,
  s.period_key as "periodKey", s.cycle_version_id as "cycleVersionId", s.owed_since as "owedSince", s.deadline,
  coalesce(s.occurrence, s.deadline) as occurrence, s.held_until as "heldUntil",
  s.next_rung_on as "nextRungOn", s.restricted_field as "restrictedField"`;

/** The oldest subjects to be looked at, by the partial index; what another sweep has in hand is left to it. */
export function dueSubjects(tx: Tx, limit: number): Promise<DueSubject[]> {
  return tx.query(
    `select ${SUBJECT} from subject s
     where s.state = 'owed' and s.next_rung_on <= $1::date
     order by s.next_rung_on, s.id limit $2 for update skip locked`,
    [tx.today, limit],
  );
}

/** The labels of the urgings already issued for the present occurrence, by subject. */
export async function urgingsOf(tx: Tx, subjects: readonly DueSubject[]): Promise<Map<Id, string[]>> {
  const late = subjects.filter((subject) => subject.deadline < tx.today);
  if (late.length === 0) return new Map();
  const rows = await tx.query<{ id: Id; rungs: string[] }>(
    `select r.subject_id as id, array_agg(distinct r.rung) as rungs
     from unnest($1::uuid[], $2::date[]) as s(id, occurrence)
     join reminder r on r.subject_id = s.id and r.occurrence = s.occurrence
     where r.kind in ('due', 'overdue') and r.rung like '+%' group by r.subject_id`,
    [late.map((subject) => subject.id), late.map((subject) => subject.occurrence)],
  );
  return new Map(rows.map((row) => [row.id, row.rungs]));
}

/** All sides of these agreements, by agreement. */
export async function sidesOf(tx: Tx, agreementIds: readonly Id[]): Promise<Map<Id, SideOf[]>> {
  const rows = await tx.query<SideOf & { agreementId: Id }>(
    `select id as "partyId", agreement_id as "agreementId", locality_id as "localityId",
       coordinating_agency_id as "coordinatingAgencyId", overseeing_office_id as "overseeingOfficeId"
     from party where agreement_id = any($1::uuid[]) order by agreement_id, position`,
    [[...new Set(agreementIds)]],
  );
  return grouped(rows, (row) => row.agreementId);
}

export async function setNextRungs(tx: Tx, next: readonly { id: Id; on: LocalDate | null }[]): Promise<void> {
  await tx.change(`update subject s set next_rung_on = n.day from unnest($1::uuid[], $2::date[]) as n(id, day) where s.id = n.id`, [
    next.map(({ id }) => id),
    next.map(({ on }) => on),
  ]);
}

/** Everything still owed is looked at again by the next sweep; what was sent already stays sent. */
export function lookAgainAt(tx: Tx, agreementId: Id | null): Promise<number> {
  return tx.change(
    `update subject set next_rung_on = $1::date
     where state = 'owed' and next_rung_on is distinct from $1::date and ($2::uuid is null or agreement_id = $2)`,
    [tx.today, agreementId],
  );
}

/** As {@link lookAgainAt}, of one kind on the sides of a locality. */
export function lookAgainAtSide(tx: Tx, localityId: Id, kind: SubjectKind): Promise<number> {
  return tx.change(
    `update subject set next_rung_on = $1::date
     where state = 'owed' and kind = $2 and next_rung_on is distinct from $1::date
       and party_id in (select id from party where locality_id = $3)`,
    [tx.today, kind, localityId],
  );
}
