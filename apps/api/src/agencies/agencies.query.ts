import { DateField, IdField } from '../http/fields';
import { PageQuery } from '../http/paging';

export class AgenciesQuery extends PageQuery {
  @IdField({ optional: true })
  localityId?: string;

  @DateField({ optional: true, description: 'only agencies valid on this day' })
  at?: string;
}
