import { openTo, type Tx } from '@dondoc/database';
import { type Id, type Instant, isId, type LocalDate, type Words } from '@dondoc/kernel';
import type { OfficeKnown } from '../domain/addressees';
import type { NoticeKind } from '../domain/ladder';
import { type DueSubject, SUBJECT } from './due-subjects';

export interface PersonKnown {
  id: Id;
  name: string;
  localityId: Id;
  disabled: boolean;
  mailPausedUntil: LocalDate | null;
  remindersMuted: boolean;
  /** Mail servers refused the address again and again: nothing is sent to it. */
  addressSuppressed: boolean;
  /** The last day of an absence that covers today. */
  absentUntil: LocalDate | null;
}

export async function personKnown(tx: Tx, idOrAddress: string): Promise<PersonKnown | undefined> {
  const [row] = await tx.query<PersonKnown>(
    `select id, name, locality_id as "localityId", disabled_at is not null as disabled, mail_paused_until as "mailPausedUntil",
       reminders_muted_at is not null as "remindersMuted",
       exists (select 1 from suppression s where s.address = lower(person.email) and s.suppressed_at is not null) as "addressSuppressed",
       (select max(to_date) from absence where person_id = person.id and $2 between from_date and to_date) as "absentUntil"
     from person where ${isId(idOrAddress) ? 'id = $1::uuid' : 'lower(email) = lower($1)'}`,
    [idOrAddress, tx.today],
  );
  return row;
}

export type OfficeHeld = OfficeKnown & { agency: Words };

/** Offices the person holds today. */
export function officesHeld(tx: Tx, personId: Id): Promise<OfficeHeld[]> {
  return tx.query(
    `select distinct o.id as "officeId", o.agency_id as "agencyId", g.locality_id as "localityId", o.role,
       jsonb_build_object('vi', g.name_vi, 'en', g.name_en) as agency
     from membership m join office o on o.id = m.office_id join agency g on g.id = o.agency_id
     where m.person_id = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       and (o.valid_from is null or o.valid_from <= $2) and (o.valid_to is null or o.valid_to >= $2)
     order by 1`,
    [personId, tx.today],
  );
}

export interface ExplainedSubject extends DueSubject {
  state: string;
  agreementCode: string;
  agency: Words;
  nextRungOn: LocalDate;
}

/** What a name can mean, found by index each: assignments by id or by the code of their task, their lines in reviews, and the things themselves. */
const NAMED = `
  with asked as (
    select a.id from assignment a where a.id = $1::uuid
    union all select a.id from task t join assignment a on a.task_id = t.id where t.code = $2),
  about as (
    select id from asked
    union select l.id from review_line l where l.assignment_id in (select id from asked)
    union select $1::uuid),
  named as (
    select s.id from about b join subject s on s.about_id = b.id
      and s.kind in ('statusUpdate', 'dueDate', 'acknowledgement', 'consolidation', 'signature', 'explanation', 'stale')
    union select id from subject where id = $1::uuid
    union select id from subject where review_id = $1::uuid)`;

/** The latest things owed that go by this name: identifier of a subject, assignment, review line or review, or code of a task. */
export function subjectsNamed(tx: Tx, name: string): Promise<ExplainedSubject[]> {
  return tx.query(
    `${NAMED}
     select ${SUBJECT}, s.state, g.code as "agreementCode", jsonb_build_object('vi', l.name_vi, 'en', l.name_en) as agency
     from named n join subject s on s.id = n.id and ${openTo(tx.actor, 's')} join agreement g on g.id = s.agreement_id join agency l on l.id = s.agency_id
     order by s.deadline desc, s.id limit 40`,
    [isId(name) ? name : null, isId(name) ? null : name],
  );
}

/** A reminder of a subject to an office, and what became of the mail to this person. */
export interface ExplainedReminder {
  subjectId: Id;
  officeId: Id;
  occurrence: LocalDate;
  rung: string;
  kind: NoticeKind;
  dueOn: LocalDate;
  /** None where the person was not among those the mail was for. */
  state: string | null;
  outcome: string | null;
  reason: string | null;
  day: LocalDate | null;
  sentAt: Instant | null;
  address: string | null;
}

export function remindersTo(tx: Tx, personId: Id, subjectIds: readonly Id[]): Promise<ExplainedReminder[]> {
  return tx.query(
    `select r.subject_id as "subjectId", r.office_id as "officeId", r.occurrence, r.rung, r.kind, r.due_on as "dueOn",
       k.state, k.outcome, coalesce(k.link_reason, k.message_reason) as reason, k.day, k.sent_at as "sentAt", k.address
     from reminder r
       left join lateral (
         select m.state, rm.outcome, rm.reason as link_reason, m.reason as message_reason, m.day, m.sent_at, m.address
         from reminder_message rm join message m on m.id = rm.message_id
         where rm.reminder_id = r.id and m.person_id = $1 order by m.id desc limit 1) k on true
     where r.subject_id = any($2::uuid[])
       and (k.state is not null or r.office_id in (select office_id from membership where person_id = $1))
     order by r.subject_id, r.occurrence, r.due_on, r.rung`,
    [personId, subjectIds],
  );
}
