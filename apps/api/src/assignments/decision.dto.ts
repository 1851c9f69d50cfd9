import type { DecisionInput } from '@dondoc/commitments';
import { TextField } from '../http/fields';

/** The decision to pause, to go on or to close, with the document that says so. */
export class DecisionDto implements DecisionInput {
  @TextField({ optional: true, nullable: true, most: 500, description: 'number, date or name of the deciding document' })
  document?: string | null;

  @TextField({ optional: true, nullable: true, most: 2000 })
  reason?: string | null;
}
