import { DateField, FlagField } from '../http/fields';

/** What mail a person wants; what is not named stays as it is. */
export class MailChoiceDto {
  @FlagField({ optional: true, description: 'reminders before a deadline, courtesies, the morning list and the digest' })
  reminders?: boolean;

  @DateField({ optional: true, nullable: true, description: 'reminders wait until the working day after this date; null ends the pause' })
  pausedUntil?: string | null;
}
