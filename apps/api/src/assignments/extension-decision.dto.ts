import type { ExtensionDecision } from '@dondoc/commitments';
import { FlagField, TextField } from '../http/fields';

export class ExtensionDecisionDto implements ExtensionDecision {
  @FlagField()
  approve!: boolean;

  @TextField({ optional: true, nullable: true, most: 2000, description: 'needed where it is refused' })
  note?: string | null;
}
