import type { NewAbsence } from '@dondoc/directory';
import { DateField, IdField } from '../http/fields';

export class NewAbsenceDto implements NewAbsence {
  @IdField({ optional: true, description: 'a person of one’s own locality, for its administrator; oneself where not said' })
  personId?: string;

  @DateField()
  fromDate!: string;

  @DateField({ description: 'the last day' })
  toDate!: string;

  @IdField({ optional: true, nullable: true, description: 'holds the person’s offices meanwhile' })
  substituteId?: string | null;
}
