import type { ReportState } from '@dondoc/reports';
import { ChoiceField, IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class ReportsQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @IdField({ optional: true })
  reviewId?: string;

  @ChoiceField(['draft', 'returned', 'signed'], { optional: true })
  state?: ReportState;
}

export class ReportsTableQuery extends filtersOf(ReportsQuery) {}
