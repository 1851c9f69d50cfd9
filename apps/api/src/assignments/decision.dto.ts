import type { DecisionInput } from '@dondoc/commitments';
import { IntegerField, TextField } from '../http/fields';

/** The decision to pause, to go on or to close, with the document that says so. */
export class DecisionDto implements DecisionInput {
  @TextField({ optional: true, nullable: true, most: 500, description: 'number, date or name of the deciding document' })
  document?: string | null;

  @TextField({ optional: true, nullable: true, most: 2000 })
  reason?: string | null;

  @IntegerField({
    optional: true,
    from: 1,
    to: 2_000_000_000,
    description: 'the version that the form saw; an older one is refused with 409',
  })
  version?: number;
}
