import type { PeopleFilter } from '@dondoc/directory';
import { ROLES, type Role } from '@dondoc/kernel';
import { ChoiceField, IdField, TextField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

const STANDINGS = ['withoutOffice', 'disabled', 'neverSignedIn'] as const;

export class PeopleQuery extends PageQuery implements PeopleFilter {
  @TextField({ optional: true, most: 200, description: 'in the name or the address, diacritics ignored' })
  q?: string;

  @ChoiceField(ROLES, { optional: true, description: 'who holds an office of this role today' })
  role?: Role;

  @IdField({ optional: true, description: 'who holds an office of this agency today' })
  agencyId?: string;

  @ChoiceField(STANDINGS, { optional: true })
  standing?: (typeof STANDINGS)[number];
}

export class PeopleTableQuery extends filtersOf(PeopleQuery) {}
