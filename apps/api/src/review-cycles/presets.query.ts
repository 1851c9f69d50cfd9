import { DateField, IdField } from '../http/fields';

export class PresetsQuery {
  @IdField()
  agreementId!: string;

  @DateField({ optional: true, description: 'the first day of the version; today where left out' })
  activeFrom?: string;
}
