import { TextField } from '../http/fields';

export class MailboxDto {
  @TextField({ nullable: true, most: 254, description: 'the office’s own mail address; null: none' })
  mailbox!: string | null;
}
