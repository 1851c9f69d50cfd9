import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { NoticeKind } from '../domain/ladder';

export interface NewReminder {
  id: Id;
  subjectId: Id;
  /** The deadline it is about: a moved deadline is another occurrence, and so is what comes after an accepted explanation. */
  occurrence: LocalDate;
  rung: string;
  kind: NoticeKind;
  officeId: Id;
  /** The role of the office in which nobody is, where this one stands in. */
  insteadOf: string | null;
  dueOn: LocalDate;
}

/** Inserts what was not issued before; the answer has the ids of those that are new. */
export async function insertReminders(tx: Tx, reminders: readonly NewReminder[]): Promise<Set<Id>> {
  if (reminders.length === 0) return new Set();
  const rows = await tx.query<{ id: Id }>(
    `insert into reminder (id, subject_id, occurrence, rung, kind, office_id, due_on, instead_of, issued_at)
     select r.id, r.subject_id, r.occurrence, r.rung, r.kind, r.office_id, r.due_on, r.instead_of, $1
     from unnest($2::uuid[], $3::uuid[], $4::date[], $5::text[], $6::text[], $7::uuid[], $8::date[], $9::text[])
       as r(id, subject_id, occurrence, rung, kind, office_id, due_on, instead_of)
     on conflict (subject_id, occurrence, rung, office_id, channel) do nothing
     returning id`,
    [
      tx.now,
      reminders.map((reminder) => reminder.id),
      reminders.map((reminder) => reminder.subjectId),
      reminders.map((reminder) => reminder.occurrence),
      reminders.map((reminder) => reminder.rung),
      reminders.map((reminder) => reminder.kind),
      reminders.map((reminder) => reminder.officeId),
      reminders.map((reminder) => reminder.dueOn),
      reminders.map((reminder) => reminder.insteadOf),
    ],
  );
  return new Set(rows.map((row) => row.id));
}

export interface Link {
  reminderId: Id;
  messageId: Id;
}

export async function linkMessages(tx: Tx, links: readonly Link[]): Promise<void> {
  await tx.change(
    `insert into reminder_message (reminder_id, message_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
    [links.map((link) => link.reminderId), links.map((link) => link.messageId)],
  );
}

/** A mail of the day, to a person or to a mailbox. */
export interface Mail {
  messageId: Id;
  personId: Id | null;
  address: string;
  day: LocalDate;
}

/**
 * What still waits in earlier mails of the day to the same readers moves into the new ones: after an interruption a reader gets one mail.
 * A mail in somebody's hands, or whose fate is unknown, is left alone. The emptied one is dropped when its turn comes.
 */
export async function joinEarlierMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  const [boxes, people] = [mails.filter((mail) => mail.personId === null), mails.filter((mail) => mail.personId !== null)];
  await moveFrom(tx, people, 'm.person_id = n.person_id');
  if (boxes.length > 0) await moveFrom(tx, boxes, 'm.person_id is null and lower(m.address) = lower(n.address)');
}

async function moveFrom(tx: Tx, mails: readonly Mail[], isTheSame: string): Promise<void> {
  await tx.change(
    `with earlier as (
       select m.id, n.message_id as into_id
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::date[]) as n(person_id, address, message_id, day)
       join message m on ${isTheSame} and m.kind = 'daily' and m.day < n.day
       where m.state in ('planned', 'retrying')
       for update of m skip locked)
     update reminder_message rm set message_id = e.into_id from earlier e where rm.message_id = e.id and rm.outcome = 'planned'`,
    [
      mails.map((mail) => mail.personId),
      mails.map((mail) => mail.address),
      mails.map((mail) => mail.messageId),
      mails.map((mail) => mail.day),
    ],
  );
}

export interface Settled extends Link {
  outcome: 'sent' | 'dropped';
  reason: string | null;
}

export async function settleLinks(tx: Tx, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await tx.change(
    `update reminder_message rm set outcome = o.outcome, reason = o.reason
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as o(reminder_id, message_id, outcome, reason)
     where rm.reminder_id = o.reminder_id and rm.message_id = o.message_id`,
    [
      settled.map((one) => one.reminderId),
      settled.map((one) => one.messageId),
      settled.map((one) => one.outcome),
      settled.map((one) => one.reason),
    ],
  );
}
