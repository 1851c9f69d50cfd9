import type { Id, Instant, Language, LocalDate } from '@dondoc/kernel';

export type MessageKind = 'daily' | 'digest' | 'atOnce' | 'report';

export type MessageState = 'planned' | 'leased' | 'sent' | 'retrying' | 'bounced' | 'suppressed' | 'cancelled' | 'unknown';

/** A message that somebody wants sent. Its contents are composed when it leaves, from what is still true then. */
export interface PlannedMessage {
  /** What makes it the same message: planning it again changes nothing. */
  key: string;
  kind: MessageKind;
  personId?: Id | null;
  officeId?: Id | null;
  agreementId?: Id | null;
  /** One address, without a name. */
  address: string;
  language: Language;
  aboutId?: Id | null;
  day: LocalDate;
  /** By the database's clock, the demonstration's offset included. */
  notBefore: Instant;
  /** It should have left earlier and could not. */
  late?: boolean;
}

/** A message as the ledger holds it while it is being sent. */
export interface LedgerMessage {
  id: Id;
  key: string;
  kind: MessageKind;
  personId: Id | null;
  officeId: Id | null;
  agreementId: Id | null;
  address: string;
  language: Language;
  aboutId: Id | null;
  day: LocalDate;
  plannedAt: Instant;
  late: boolean;
  /** This attempt included. */
  attempts: number;
  /** The `Message-ID` of every attempt. */
  mimeId: string;
}
