import { DateField, IdField, TextField } from '../http/fields';

export class ReopeningDto {
  @TextField({ least: 1, most: 2000 })
  reason!: string;

  @DateField({ optional: true, description: 'the last day; three working days from today where not said' })
  until?: string;

  @IdField({ optional: true, description: 'whose side; needed only by who stands on more than one' })
  partyId?: string;
}
