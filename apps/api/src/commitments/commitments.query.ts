import { FlagQuery, TextField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class CommitmentsQuery extends PageQuery {
  @TextField({ optional: true, least: 1, most: 120, description: 'id or code of the agreement' })
  agreement?: string;

  @FlagQuery({ optional: true, description: 'nobody has broken it down yet' })
  withoutTask?: boolean;

  @FlagQuery({ optional: true, description: 'false: the rows that are no commitments' })
  isCommitment?: boolean;
}

export class CommitmentsTableQuery extends filtersOf(CommitmentsQuery) {}
