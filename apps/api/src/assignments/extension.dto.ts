import type { ExtensionInput } from '@dondoc/commitments';
import { DateField, TextField } from '../http/fields';

export class ExtensionDto implements ExtensionInput {
  @DateField()
  toDate!: string;

  @TextField({ least: 1, most: 2000 })
  reason!: string;
}
