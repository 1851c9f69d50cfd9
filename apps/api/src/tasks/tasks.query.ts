import { FlagQuery, IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class TasksQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @IdField({ optional: true })
  commitmentId?: string;

  @FlagQuery({ optional: true, description: 'only tasks whose sides contradict each other' })
  contradiction?: boolean;
}

export class TasksTableQuery extends filtersOf(TasksQuery) {}
