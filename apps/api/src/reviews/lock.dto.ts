import { IdField } from '../http/fields';

export class LockDto {
  @IdField({ optional: true, description: 'whose side; needed only by who stands on more than one' })
  partyId?: string;
}
