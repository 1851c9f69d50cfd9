import { DateField } from '../http/fields';

export class CyclePreviewQuery {
  @DateField({ optional: true, description: 'twelve months from this day; left out: from the first on which the version can hold' })
  from?: string;
}
