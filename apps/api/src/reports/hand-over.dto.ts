import type { HandOverInput } from '@dondoc/reports';
import { DateField, IdField, TextField } from '../http/fields';

export class HandOverDto implements HandOverInput {
  @TextField({ least: 1, most: 200, description: 'who brought it' })
  handedOverBy!: string;

  @DateField({ optional: true })
  handedOverOn?: string;

  @IdField({ optional: true, description: 'the committee’s office, where the agreement names none' })
  committeeAgencyId?: string;
}
