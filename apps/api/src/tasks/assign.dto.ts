import type { AssignInput } from '@dondoc/commitments';
import { DateField, IdField, IdsField } from '../http/fields';

/** One side's part of a task. */
export class AssignDto implements AssignInput {
  @IdField()
  partyId!: string;

  @IdField()
  leadAgencyId!: string;

  @IdsField({ optional: true, most: 30 })
  cooperatingAgencyIds?: string[];

  @DateField({ optional: true, nullable: true })
  dueDate?: string | null;
}
