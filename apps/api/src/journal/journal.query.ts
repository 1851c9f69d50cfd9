import { DateField, IdField, TextField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class JournalQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @IdField({ optional: true, description: 'what it happened to' })
  aboutId?: string;

  @TextField({ optional: true, most: 60, matches: /^[A-Za-z]+\.[A-Za-z]+$/, example: 'assignment.reported' })
  kind?: string;

  @DateField({ optional: true, description: 'the first day' })
  from?: string;

  @DateField({ optional: true, description: 'the last day' })
  to?: string;
}

export class JournalTableQuery extends filtersOf(JournalQuery) {}
