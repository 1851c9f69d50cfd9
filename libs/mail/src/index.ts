export { MailAdministration } from './administration';
export { type AlarmName, Alarms } from './alarms';
export { BounceFolder, beginningOf } from './bounce-folder';
export { type BounceOutcome, Bounces, MOST_BYTES } from './bounces';
export { COLOURS } from './colours';
export { type Attachment, type Composed, type Composer, Composers, type Dropped, type Settlement } from './composer';
export { Deliverer } from './deliverer';
export {
  type Lane,
  type LedgerMessage,
  MESSAGE_STATES,
  type MessageKind,
  type MessageState,
  type PlannedMessage,
} from './domain/message';
export type { SendingHours } from './domain/sending-time';
export { escapeHtml, Html, html, raw } from './html';
export { anchor, button, type Layout, layout } from './layout';
export { Ledger } from './ledger';

export { MailModule, mailEntities } from './mail.module';
export { Mailbox } from './mailbox';
export { MAIL_OPTIONS, type MailOptions, type TransportOptions } from './options';
export { Settling } from './settling';
export type { MailboxEntry, MailboxMail, MessageView, SuppressionView } from './views';
