import { DateField } from '../http/fields';

export class EndMembershipDto {
  @DateField({ optional: true, description: 'the last day; yesterday where not said' })
  lastDay?: string;
}
