import type { SendingHours } from './domain/sending-time';

export type TransportOptions =
  | {
      kind: 'smtp';
      url: string;
      connections: number;
      /** PEM of the authority that signed the server's certificate, where it is not a public one. */
      ca?: string | undefined;
    }
  /** The development mailbox: a folder of `.eml` files. */
  | { kind: 'mailbox'; folder: string }
  /** Accepts everything and keeps nothing. */
  | { kind: 'none' };

export interface MailOptions {
  transport: TransportOptions;
  /** When mails leave; 07:30 to 17:00 where not said. */
  hours?: SendingHours;
  /** `Đôn Đốc <don-doc@example.vn>` */
  from: string;
  /** `bounces@example.vn`: each message's own return path is made of it, `bounces+<id>@example.vn`; without it mails come back to `from`. */
  bouncesTo?: string | undefined;
  /** Where links lead; its host is also the right side of every Message-ID. */
  publicUrl: string;
  /** Somebody who reads mails of people that want no more reminders. */
  unsubscribeAddress?: string | undefined;
}

export const MAIL_OPTIONS = Symbol('MailOptions');
