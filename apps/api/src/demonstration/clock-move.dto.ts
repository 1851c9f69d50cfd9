import { DateField } from '../http/fields';

export class ClockMoveDto {
  @DateField({ optional: true, description: 'a day ahead; events that come before it are gone to first, one at a time' })
  until?: string;
}
