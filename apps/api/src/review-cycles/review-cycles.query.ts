import { IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class ReviewCyclesQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;
}

export class ReviewCyclesTableQuery extends filtersOf(ReviewCyclesQuery) {}
