import { DateField, IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class AgenciesQuery extends PageQuery {
  @IdField({ optional: true })
  localityId?: string;

  @DateField({ optional: true, description: 'only agencies valid on this day' })
  at?: string;
}

export class AgenciesTableQuery extends filtersOf(AgenciesQuery) {}
