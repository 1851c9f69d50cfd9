import { DateField } from '../http/fields';

export class EndAbsenceDto {
  @DateField({ optional: true, description: 'the last day away; yesterday where not said' })
  lastDay?: string;
}
