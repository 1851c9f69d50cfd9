import type { ReviewState } from '@dondoc/reviews';
import { ChoiceField, IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class ReviewsQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @IdField({ optional: true })
  cycleId?: string;

  @ChoiceField(['collecting', 'locked', 'compiled', 'delivered', 'concluded'], { optional: true })
  state?: ReviewState;
}

export class ReviewsTableQuery extends filtersOf(ReviewsQuery) {}
