import type { ReassignInput } from '@dondoc/commitments';
import { IdField, IdsField } from '../http/fields';

export class ReassignDto implements ReassignInput {
  @IdField()
  leadAgencyId!: string;

  @IdsField({ optional: true, most: 30 })
  cooperatingAgencyIds?: string[];
}
