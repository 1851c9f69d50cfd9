import type { NewDelegate } from '@dondoc/directory';
import { DateField, IdField } from '../http/fields';

export class NewDelegateDto implements NewDelegate {
  @IdField()
  personId!: string;

  @DateField({ optional: true, description: 'the first day; today where not said' })
  validFrom?: string;

  @DateField({ optional: true, nullable: true, description: 'the last day, where it is known' })
  validTo?: string | null;
}
