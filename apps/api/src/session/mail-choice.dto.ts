import { type DelegateMail, type DigestWhenEmpty, MAIL_TIMES, type MailTime, type MailWish } from '@dondoc/directory';
import type { Language } from '@dondoc/kernel';
import { ChoiceField, DateField, FlagField } from '../http/fields';

/** What mail a person wants; what is not named stays as it is. */
export class MailChoiceDto implements MailWish {
  @ChoiceField(['vi', 'en'], { optional: true })
  language?: Language;

  @ChoiceField(['line', 'none'], { optional: true, description: 'a digest in which nothing calls for the reader: one line, or no mail' })
  digestWhenEmpty?: DigestWhenEmpty;

  @ChoiceField(MAIL_TIMES, {
    optional: true,
    nullable: true,
    description: 'when the mail of the day and the digest come; null: as soon as mails leave',
  })
  mailTime?: MailTime | null;

  @ChoiceField(['both', 'delegate', 'self'], {
    optional: true,
    description: 'who reads the mail of an office with delegates: all, the delegates instead, or the holder alone',
  })
  delegateMail?: DelegateMail;

  @FlagField({ optional: true, description: 'reminders before a deadline, courtesies, the morning list and the digest' })
  reminders?: boolean;

  @DateField({ optional: true, nullable: true, description: 'reminders wait until the working day after this date; null ends the pause' })
  pausedUntil?: string | null;
}
