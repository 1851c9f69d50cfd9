/** A message in the list of what was sent, without its contents. */
export interface MessageView {
  id: string;
  kind: 'daily' | 'digest' | 'atOnce' | 'report' | 'calendar' | 'administration' | 'anchor' | 'account';
  channel: string;
  person: { id: string; name: string } | null;
  address: string;
  language: 'vi' | 'en';
  agreementCode: string | null;
  day: string;
  state: 'planned' | 'leased' | 'sent' | 'retrying' | 'bounced' | 'suppressed' | 'cancelled' | 'unknown';
  plannedAt: string;
  notBefore: string;
  sentAt: string | null;
  attempts: number;
  late: boolean;
  subject: string | null;
  reason: string | null;
}

/** An address from which mails came back. */
export interface SuppressionView {
  address: string;
  /** The person, or the agency of the office, whose address it is; none where it is nobody's any more. */
  owner: string | null;
  bounces: number;
  /** Since when it gets no mail; null while it still does. */
  suppressedAt: string | null;
  lastBouncedAt: string;
  lastReason: string;
}

/** A mail in the development mailbox's list. */
export interface MailboxEntry {
  id: string;
  at: string;
  kind: MessageView['kind'];
  to: string;
  subject: string;
}

/** A mail in the development mailbox, opened. */
export interface MailboxMail extends MailboxEntry {
  from: string;
  html: string;
  text: string;
  attachments: { fileName: string; mediaType: string; size: number }[];
}
