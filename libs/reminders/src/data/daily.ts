import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { Addressed } from '../domain/addressees';
import type { RemindedOf } from '../domain/daily-items';

/** A reminder in a mail, with what has become of its subject since. */
export interface LinkedReminder extends RemindedOf, Pick<Addressed, 'partyId' | 'cooperatingAgencyIds'> {
  messageId: Id;
  occurrence: LocalDate;
  /** Under which date its subject's reminders are kept now. */
  current: LocalDate;
  heldUntil: LocalDate | null;
  state: string;
  officeLocalityId: Id;
  cycleVersionId: Id | null;
  restrictedField: string | null;
}

/** Every reminder that these mails are to tell of, read anew when they leave; those of a mail that did not arrive are still to be told. One statement. */
export function linkedReminders(tx: Tx, messageIds: readonly Id[]): Promise<LinkedReminder[]> {
  return tx.query(
    `select rm.message_id as "messageId", r.id as "reminderId", i.id is not null as "forMeeting", r.occurrence,
       coalesce(s.occurrence, s.deadline) as current, s.held_until as "heldUntil", r.kind, r.office_id as "officeId", r.instead_of as "insteadOf",
       s.id as "subjectId", s.kind as "subjectKind", s.state, s.name, s.period_key as "periodKey", s.deadline,
       case when s.held_until is null and s.occurrence < s.deadline then s.occurrence end as "withoutPauses", s.owed_since as "owedSince",
       s.party_id as "partyId", s.assignment_id as "assignmentId", s.review_id as "reviewId", s.agency_id as "agencyId",
       s.cooperating_agency_ids as "cooperatingAgencyIds", s.cycle_version_id as "cycleVersionId", s.restricted_field as "restrictedField",
       a.id as "agreementId", a.code as "agreementCode", jsonb_build_object('vi', a.title_vi, 'en', a.title_en) as agreement,
       jsonb_build_object('vi', g.name_vi, 'en', g.name_en) as agency,
       o.role, o.agency_id as "officeAgencyId", jsonb_build_object('vi', o.title_vi, 'en', o.title_en) as office,
       og.locality_id as "officeLocalityId", jsonb_build_object('vi', og.name_vi, 'en', og.name_en) as "officeAgency"
     from reminder_message rm
       join reminder r on r.id = rm.reminder_id
       join subject s on s.id = r.subject_id
       join agreement a on a.id = s.agreement_id
       join agency g on g.id = s.agency_id
       left join meeting_item i on i.subject_id = s.id and i.occurrence = r.occurrence
         and i.listed_on = (r.issued_at at time zone 'Asia/Ho_Chi_Minh')::date
       join office o on o.id = r.office_id
       join agency og on og.id = o.agency_id
     where rm.message_id = any($1::uuid[]) and (rm.outcome <> 'dropped' or rm.reason in ('bounced', 'cancelled'))
     order by rm.message_id, r.due_on desc, r.id`,
    [messageIds],
  );
}
