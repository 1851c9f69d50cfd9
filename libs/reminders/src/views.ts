import type { Id, Instant, Language, LocalDate, Words } from '@dondoc/kernel';
import type { CycleChange, PlannedReviewView } from '@dondoc/reviews';
import type { DigestContent, Few } from './domain/digest';
import type { Audience, SubjectKind } from './domain/ladder';

/** What one sweep did. */
export interface SweepView {
  /** Subjects looked at. */
  looked: number;
  /** Reminders that came to be. */
  reminders: number;
  /** People who get a mail for them. */
  people: number;
}

/** What comes of itself on a day: a review opens or closes, notices leave, a stage of a review ends. */
export type DueMatter = 'review' | 'notices' | 'digest' | 'morningList' | 'deadline';

/** The next day on which something is due. */
export interface DueDayView {
  day: LocalDate;
  matters: DueMatter[];
}

/** One mail item of a preview: what will be sent, to which office, on which day, if nobody reports before. A digest and a morning list are one item. */
export interface PlannedNotice {
  /** The working day on which it leaves. */
  date: LocalDate;
  /** Code of the agreement. */
  agreement: string;
  /** Code and title of the task; the kind of what is owed where it is no task; `digest`, `morningList`. */
  subject: string;
  /** `reminder`, `due`, `overdue`, `escalation`, `courtesy`, `digest`, `morningList`. */
  kind: string;
  /** `-15` … `0` … `+16`; of a digest `weekly` or `beforeReview`. */
  rung: string;
  /** `<agency code>/<role>`; null where nobody is appointed whom it could go to. */
  office: string | null;
  /** The review that asks for it. */
  period: string | null;
  /** None where the item is about no single date: a weekly digest. */
  deadline: LocalDate | null;
  /** Version of the review cycle. */
  version: number | null;
  /** The people who hold the office on the day of the preview, where the reader may know them. */
  recipients?: string[];
}

/** A rung that can never fire in a review to come: its day is past when the review opens. */
export interface DeadRung {
  subjectKind: SubjectKind;
  audience: Audience;
  rung: string;
  period: string;
  date: LocalDate;
  opensOn: LocalDate;
}

export interface PreviewView {
  /** By opening. */
  reviews: PlannedReviewView[];
  /** By days. */
  items: PlannedNotice[];
  /** The day from which to ask on; null where `items` has everything. */
  next: LocalDate | null;
  neverFire: DeadRung[];
}

/** What approving a version of a review cycle would do in the twelve months from its first day on. */
export interface CyclePreviewView extends PreviewView {
  from: LocalDate;
  to: LocalDate;
  /** Against the version in force. */
  changes: CycleChange[];
  warnings: Words[];
}

/** One line of the timeline; fields that do not apply are left out. */
export interface TimelineRow {
  at: Instant;
  date: LocalDate;
  agreement?: string;
  /** A fact's kind, or `reminder.sent`, `digest.sent`, `notice.sent`. */
  event: string;
  kind?: string;
  rung?: string;
  subject?: string;
  /** `<agency code>/<role>` */
  office?: string;
  period?: string;
  deadline?: LocalDate;
  recipient?: string;
}

/** Why a person was, or was not, told of something owed. */
export interface Explanation {
  /** None for what comes round: the digests and morning lists of an agreement. */
  subjectId: Id | null;
  agreement: string;
  name: string;
  deadline: LocalDate | null;
  sentences: Words[];
}

/** A vice-chair's digest as it is kept. */
export interface DigestView {
  id: Id;
  officeId: Id;
  officeVi: string;
  officeEn: string;
  /** The day it was due. */
  day: LocalDate;
  kind: 'weekly' | 'beforeReview';
  /** Nothing called for the reader. */
  empty: boolean;
  /** When the first of its mails was accepted; null where none was, or where nobody wanted an empty one. */
  sentAt: Instant | null;
}

export interface DigestDetail extends DigestView {
  content: DigestContent;
  recipients: { address: string; state: string; sentAt: Instant | null }[];
}

/** How things stand now for a vice-chair's office, in the figures of its digest. */
export interface PortfolioView {
  officeId: Id;
  office: Words;
  /** None where the agreements have no task yet. */
  content: DigestContent | null;
}

/** One agreement for those who oversee it: figures as in the digest, and everything that waits for their word. */
export interface AgreementPortfolioView {
  agreement: { id: Id; code: string; title: Words };
  /** Of each of the reader's offices that oversees it. */
  offices: (PortfolioView & { decisions: Few; obstacles: Few })[];
}

/** What a signed link in a mail leads to. */
export interface LinkView {
  deed: 'acknowledge' | 'nothingNew';
  /** The last day on which the link works. */
  until: LocalDate;
  /** The recipient of the mail, and the office through which they act. */
  person: string;
  language: Language;
  office: Words;
  officeAgency: Words;
  about: {
    assignmentId: Id;
    name: string;
    agreement: Words;
    agreementCode: string;
    agency: Words;
    periodKey: string | null;
    deadline: LocalDate | null;
  };
  /** Why it can no longer be done. */
  refusal: { code: string; words: Words } | null;
  /** What the button sends along. */
  form: string;
}

/** Whose reminders a link turns off, and whether they are on. */
export interface UnsubscribeView {
  name: string;
  language: Language;
  reminders: boolean;
}

export type * from './assignment-views';
export type { AgreementCounts, DigestContent, DigestThing, Few } from './domain/digest';
export type * from './ladder-views';
export type * from './meeting-views';
