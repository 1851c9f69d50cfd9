import type { ExtensionDecision } from '@dondoc/commitments';
import { FlagField, IntegerField, TextField } from '../http/fields';

export class ExtensionDecisionDto implements ExtensionDecision {
  @FlagField()
  approve!: boolean;

  @TextField({ optional: true, nullable: true, most: 2000, description: 'needed where it is refused' })
  note?: string | null;

  @IntegerField({
    optional: true,
    from: 1,
    to: 2_000_000_000,
    description: 'the version that the form saw; an older one is refused with 409',
  })
  version?: number;
}
