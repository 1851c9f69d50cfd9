import type { MeetingOutcome } from '@dondoc/reminders';
import { DateField, TextField } from '../http/fields';

export class MeetingOutcomeDto implements MeetingOutcome {
  @DateField({ description: 'the day of the meeting' })
  discussedOn!: string;

  @TextField({ least: 1, most: 2000, description: 'what came of it' })
  outcome!: string;
}
