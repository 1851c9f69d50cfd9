import type { SigningInput } from '@dondoc/reports';
import { DateField, TextField } from '../http/fields';

export class SignatureDto implements SigningInput {
  @TextField({ optional: true, least: 1, most: 60, example: '12/BC-UBND' })
  number?: string;

  @DateField({ optional: true, description: 'the date of the document; today where not said' })
  issuedOn?: string;
}
