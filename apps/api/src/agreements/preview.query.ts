import { DateField, IdField } from '../http/fields';

export class PreviewQuery {
  @DateField()
  from!: string;

  @DateField()
  to!: string;

  @IdField({ optional: true, description: 'a draft to be tried instead of the version in force' })
  cycleVersionId?: string;
}
