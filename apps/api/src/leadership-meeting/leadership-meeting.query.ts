import { FlagQuery, IdField } from '../http/fields';
import { PageQuery } from '../http/paging';

export class LeadershipMeetingQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @FlagQuery({ optional: true, description: 'false: also what was taken off, met or moved' })
  waiting?: boolean;
}
