import type { Id, Instant, Language, LocalDate } from '@dondoc/kernel';

export type MessageKind = 'daily' | 'digest' | 'atOnce' | 'report' | 'calendar' | 'administration' | 'anchor' | 'account';

export const MESSAGE_STATES = ['planned', 'leased', 'sent', 'retrying', 'bounced', 'suppressed', 'cancelled', 'unknown'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * What a message may become. The lease holder ends an attempt; a notification of non-delivery makes a bounce of what was sent; an administrator
 * plans again what has ended without a mail, or nobody knows how. `unknown` is claimed once more by itself, and then stays.
 */
const NEXT: Record<MessageState, readonly MessageState[]> = {
  planned: ['leased'],
  leased: ['sent', 'retrying', 'bounced', 'suppressed', 'cancelled', 'unknown'],
  retrying: ['leased'],
  unknown: ['leased', 'planned', 'bounced'],
  sent: ['bounced'],
  bounced: ['planned'],
  suppressed: ['planned'],
  cancelled: ['planned'],
};

export const mayBecome = (from: MessageState, to: MessageState): boolean => NEXT[from].includes(to);

/** Kinds in the order in which they leave when many are due: what lets somebody in, what somebody waits for, then reports, the mail of the day, digests, what is told administrators. */
export const IN_ORDER: readonly MessageKind[] = ['account', 'atOnce', 'report', 'daily', 'digest', 'calendar', 'administration', 'anchor'];

/** What somebody waits for has connections and jobs of its own; the rest shares what is left. */
export type Lane = 'atOnce' | 'others';

export const LANES: Record<Lane, readonly MessageKind[]> = { atOnce: IN_ORDER.slice(0, 2), others: IN_ORDER.slice(2) };

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
