import { IdField } from '../http/fields';
import { PageQuery } from '../http/paging';

export class ReceivedQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;
}
