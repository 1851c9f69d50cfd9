import type { OfficeFilter } from '@dondoc/directory';
import { ROLES, type Role } from '@dondoc/kernel';
import { ChoiceField, IdField, TextField } from '../http/fields';
import { PageQuery } from '../http/paging';

export class OfficesQuery extends PageQuery implements OfficeFilter {
  @ChoiceField(ROLES, { optional: true })
  role?: Role;

  @IdField({ optional: true, description: 'of this locality and the districts under it' })
  under?: string;

  @TextField({ optional: true, most: 200, description: 'in the title or the agency’s name, diacritics ignored' })
  q?: string;
}

export class AbsencesQuery extends PageQuery {
  @IdField({ optional: true })
  personId?: string;
}
