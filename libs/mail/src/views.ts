/** A message in the list of what was sent, without its contents. */
export interface MessageView {
  id: string;
  kind: 'daily' | 'digest' | 'atOnce' | 'report';
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

/** A mail in the development mailbox's list. */
export interface MailboxEntry {
  id: string;
  at: string;
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
