import type { Id, Instant, Language, LocalDate, Role, YearStatus } from '@dondoc/kernel';
import type { MembershipKind } from './domain/membership';
import type { DigestWhenEmpty, MailTime } from './domain/person';
import type { CalendarDay, CalendarDayKind } from './domain/read-calendar';
import type { DelegateMail } from './domain/readers';
import type { SuccessionKind, SuccessionSubject } from './domain/succession';

export type * from './account-views';
export type * from './factor-views';
export type * from './saved-filter-views';

/** Only interfaces: what the directory shows. A `validFrom` of null means since ever, a `validTo` of null until further notice; both days count. */
export interface Validity {
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

export type LocalityKind = string;
export type AgencyKind = string;
export type LinkPurpose = 'demonstration' | 'invitation' | 'reset';
export type ProviderPurpose = 'signIn' | 'link' | 'invitation' | 'confirm';
export type { CalendarDayKind, MembershipKind, SuccessionKind, SuccessionSubject };

export interface LocalityView extends Validity {
  id: Id;
  code: string;
  nameVi: string;
  nameEn: string;
  shortNameVi: string;
  shortNameEn: string;
  kind: LocalityKind;
  parentId: Id | null;
  parentCode: string | null;
  peoplesCommitteeVi: string | null;
  standingCommitteeVi: string | null;
  /** False: known from elsewhere, not from one of the agreements' sources. */
  statedInSource: boolean;
  note: string | null;
}

/** A field that an agency usually leads, and since when where that came later than the agency. */
export interface AgencyFieldView {
  field: string;
  validFrom: LocalDate | null;
}

export interface AgencyView extends Validity {
  id: Id;
  code: string;
  localityId: Id;
  localityCode: string;
  nameVi: string;
  nameEn: string;
  kind: AgencyKind;
  statedInSource: boolean;
  fields: AgencyFieldView[];
}

/** An agency with its offices, who holds them today, and the successions it had a part in. */
export interface AgencyDetail extends AgencyView {
  offices: OfficeDetail[];
  successions: SuccessionView[];
}

export interface OfficeView extends Validity {
  id: Id;
  agencyId: Id;
  role: Role;
  titleVi: string;
  titleEn: string;
  /** The office's own mail address, where it has one. */
  mailbox: string | null;
  /** The group at the provider of single sign-on whose members hold the office. */
  providerGroup: string | null;
}

export interface OfficeDetail extends OfficeView {
  /** Codes of the restricted fields that whoever is in the office sees. */
  restrictedFields: string[];
  holders: { personId: Id; name: string; kind: MembershipKind }[];
}

/** An office with the agency it belongs to. */
export interface OfficeOfAgency extends OfficeDetail {
  localityId: Id;
  agency: { id: Id; code: string; nameVi: string; nameEn: string };
}

export interface FieldView {
  code: string;
  nameVi: string;
  nameEn: string;
  restricted: boolean;
  position: number;
}

export interface SuccessionView {
  id: Id;
  code: string;
  kind: SuccessionKind;
  subject: SuccessionSubject;
  effectiveOn: LocalDate;
  datePrecision: string;
  legalBasisVi: string | null;
  confidence: string;
  note: string | null;
  appliedAt: Instant | null;
  from: SuccessionMemberView[];
  to: SuccessionMemberView[];
}

/** A body that gave way or came; without an id where the directory does not know it. */
export interface SuccessionMemberView {
  id: Id | null;
  code: string | null;
  nameVi: string;
}

export interface MembershipView extends Validity {
  id: Id;
  kind: MembershipKind;
  officeId: Id;
  role: Role;
  titleVi: string;
  titleEn: string;
  agencyId: Id;
  agencyCode: string;
  agencyNameVi: string;
  agencyNameEn: string;
}

export interface PersonView {
  id: Id;
  name: string;
  email: string;
  language: Language;
  localityId: Id;
  localityCode: string;
  disabled: boolean;
  mailPausedUntil: LocalDate | null;
  /** When they last signed in, for their administrator; null: never, or not for the reader to know. */
  signedInAt: Instant | null;
  memberships: MembershipView[];
}

/** A person with the offices held before. */
export interface PersonDetail extends PersonView {
  past: MembershipView[];
}

/** What mail a person wants. */
export interface MailChoiceView {
  language: Language;
  reminders: boolean;
  pausedUntil: LocalDate | null;
  /** A digest in which nothing calls for the reader: one line, or no mail. */
  digestWhenEmpty: DigestWhenEmpty;
  /** When the mail of the day comes; null: as soon as mails leave. */
  mailTime: MailTime | null;
  /** Who reads the mail of an office with delegates: all, the delegates instead, or the holder alone. */
  delegateMail: DelegateMail;
}

/** Days on which a person is not there. Both days count. */
export interface AbsenceView {
  id: Id;
  personId: Id;
  name: string;
  fromDate: LocalDate;
  toDate: LocalDate;
  substitute: { id: Id; name: string } | null;
}

/** Who is signed in. */
export interface AccountView {
  id: Id;
  name: string;
  email: string;
  language: Language;
  localityId: Id;
  localityCode: string;
}

export interface CalendarDayView extends CalendarDay {
  /** The other day of a swap. */
  forDate: LocalDate | null;
  /** Computed, not yet published. */
  proposed: boolean;
  /** The locality whose day it is; null: of the whole country. */
  localityId: Id | null;
}

/** The answer of a change to a year. */
export interface CalendarChangedView {
  year: number;
  status: YearStatus;
  added: number;
  changed: number;
  removed: number;
  version: string;
}

export interface CalendarYearView {
  year: number;
  status: YearStatus;
  note: string | null;
  /** Days worked in that year; null for a missing year. */
  workingDays: number | null;
  days: CalendarDayView[];
  version: string;
}

/** What an import did: rows that are new, and rows whose contents changed. */
export interface ImportedRows {
  added: number;
  changed: number;
}

export interface DirectoryImportView {
  localities: ImportedRows;
  agencies: ImportedRows;
  fields: ImportedRows;
  successions: ImportedRows;
}

export interface CalendarImportView {
  years: number[];
  added: number;
  changed: number;
  removed: number;
  version: string;
}
