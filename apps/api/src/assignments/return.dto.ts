import type { ReturnInput } from '@dondoc/commitments';
import { IntegerField, TextField } from '../http/fields';

export class ReturnDto implements ReturnInput {
  @TextField({ least: 1, most: 2000 })
  note!: string;

  @IntegerField({ optional: true, from: 1, to: 2_000_000_000 })
  version?: number;
}
