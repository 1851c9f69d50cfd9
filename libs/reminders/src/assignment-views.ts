import type { Id, Instant, LocalDate, Role, Words } from '@dondoc/kernel';
import type { MessageView } from '@dondoc/mail';
import type { NoticeKind, SubjectKind } from './domain/ladder';
import type { WhyQuiet } from './domain/upcoming';

/** When somebody will be reminded of an assignment, why not, and what was sent about it already. */

/** One reminder to come, to one office, if nobody reports before. */
export interface UpcomingReminder {
  /** The working day on which it leaves. */
  date: LocalDate;
  subjectKind: SubjectKind;
  kind: NoticeKind;
  /** `-15` … `0` … `+16`, in working days from the deadline. */
  rung: string;
  deadline: LocalDate;
  /** The review that asks for it. */
  period: string | null;
  /** None where nobody is appointed whom it could go to. */
  role: Role | null;
  agency: Words | null;
  /** Who reads the office's mail today, where the reader may know them. */
  recipients: string[];
}

/** Something owed about the assignment, and why it is quiet where it is. */
export interface OwedAboutView {
  subjectKind: SubjectKind;
  deadline: LocalDate;
  period: string | null;
  /** Until this day, included, an accepted explanation holds the reminders. */
  heldUntil: LocalDate | null;
  /** None: reminders are to come. */
  whyQuiet: WhyQuiet | null;
}

/** A mail about the assignment to one reader. */
export interface MailAboutView {
  id: Id;
  kind: 'daily' | 'atOnce';
  state: MessageView['state'];
  /** The day for which it was planned. */
  day: LocalDate;
  sentAt: Instant | null;
  title: string | null;
  /** Null where the reader is of another side, or it is the office's own mailbox. */
  person: string | null;
  role: Role | null;
  agency: Words | null;
  /** What of it was about the assignment: nothing of a notice at once. */
  reminders: { subjectKind: SubjectKind; kind: NoticeKind; rung: string; whyNot: Words | null }[];
  /** Why the mail as such did not leave. */
  reason: Words | null;
}

export interface AssignmentRemindersView {
  /** By their days. */
  upcoming: UpcomingReminder[];
  owed: OwedAboutView[];
  /** Nothing can fall due: no date was set, or the work is ongoing. */
  dateless: 'noDueDate' | 'ongoing' | null;
  /** The last ten, newest first. */
  mails: MailAboutView[];
}
