import type { ReassignInput } from '@dondoc/commitments';
import { IdField, IdsField, IntegerField } from '../http/fields';

export class ReassignDto implements ReassignInput {
  @IdField()
  leadAgencyId!: string;

  @IdsField({ optional: true, most: 30 })
  cooperatingAgencyIds?: string[];

  @IntegerField({
    optional: true,
    from: 1,
    to: 2_000_000_000,
    description: 'the version that the form saw; an older one is refused with 409',
  })
  version?: number;
}
