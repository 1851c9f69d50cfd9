import { DateField, IdField, TextField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class AgenciesQuery extends PageQuery {
  @IdField({ optional: true })
  localityId?: string;

  @IdField({ optional: true, description: 'of this locality and the districts under it' })
  under?: string;

  @TextField({ optional: true, most: 200, description: 'in the name or the code, diacritics ignored' })
  q?: string;

  @DateField({ optional: true, description: 'only agencies valid on this day' })
  at?: string;
}

export class AgenciesTableQuery extends filtersOf(AgenciesQuery) {}
