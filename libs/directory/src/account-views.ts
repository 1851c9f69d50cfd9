import type { Id, Instant, Language, LocalDate, Role } from '@dondoc/kernel';
import type { Device } from './domain/device';
import type { MembershipKind } from './domain/membership';
import type { DelegateMail } from './domain/readers';
import type { SecondStepWay } from './domain/second-factors';

/** An office that the person signed in acts through, by its names. */
export interface MyOffice {
  officeId: Id;
  role: Role;
  kind: MembershipKind;
  titleVi: string;
  titleEn: string;
  agency: { id: Id; code: string; nameVi: string; nameEn: string };
  locality: { id: Id; code: string; nameVi: string; nameEn: string };
}

/** Somebody who reads the mail of an office along, or instead. */
export interface DelegateView {
  /** Of the membership. */
  id: Id;
  personId: Id;
  name: string;
  email: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Somebody who could. */
export interface CandidateView {
  id: Id;
  name: string;
  email: string;
}

/** An office that one holds, held or will hold. */
export interface OwnOfficeView extends MyOffice {
  validFrom: LocalDate;
  validTo: LocalDate | null;
  /** Of an office held today in one's own right: its delegates, as far as they have not ended. */
  delegates: DelegateView[];
}

/** One's own account. */
export interface OwnAccountView {
  id: Id;
  name: string;
  email: string;
  language: Language;
  locality: { id: Id; code: string; nameVi: string; nameEn: string };
  delegateMail: DelegateMail;
  hasPassword: boolean;
  /** In characters. */
  passwordRules: { least: number; most: number };
  offices: OwnOfficeView[];
}

/** One of one's own sessions that goes on. */
export interface OwnSessionView {
  id: Id;
  device: Device;
  signedInAt: Instant;
  /** The last use, give or take five minutes. */
  seenAt: Instant;
  /** The one that asks. */
  isThis: boolean;
}

/** An account at the provider of single sign-on that one is linked to. */
export interface IdentityView {
  id: Id;
  issuer: string;
  linkedAt: Instant;
  usedAt: Instant | null;
}

/** One of one's own tokens for programs. */
export interface ApiTokenView {
  id: Id;
  name: string;
  scope: 'read' | 'work' | 'coordinate';
  /** The first characters, by which it is told from others. */
  prefix: string;
  createdAt: Instant;
  expiresAt: Instant;
  /** Give or take five minutes. */
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
  works: boolean;
}

export interface MadeApiToken {
  id: Id;
  /** The only copy: the database keeps its SHA-256. */
  token: string;
  prefix: string;
  expiresAt: Instant;
}

export interface SessionView {
  /** The only copy: the database keeps its SHA-256. */
  token: string;
  /** The session ends then at the latest, if it is not used before. */
  expiresAt: Instant;
  /** Where given, there is no session yet: the token opens nothing but the step in which one of these is given. */
  secondStep?: SecondStepWay[];
}
