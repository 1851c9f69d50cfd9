import { ChoiceField, FlagQuery, IdField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export const STATES = ['not_started', 'in_progress', 'submitted_as_done', 'done', 'returned', 'paused', 'no_longer_applicable'] as const;
export const TIMELINESS = ['doneOnTime', 'doneLate', 'inTerm', 'overdue', 'noDueDate', 'ongoing', 'noLongerApplicable'] as const;

export class AssignmentsQuery extends PageQuery {
  @IdField({ optional: true })
  agreementId?: string;

  @IdField({ optional: true })
  partyId?: string;

  @IdField({ optional: true })
  taskId?: string;

  @IdField({ optional: true, description: 'lead or cooperating' })
  agencyId?: string;

  @ChoiceField(STATES, { optional: true })
  state?: (typeof STATES)[number];

  @ChoiceField(TIMELINESS, { optional: true })
  timeliness?: (typeof TIMELINESS)[number];

  @FlagQuery({ optional: true, description: 'nothing heard for longer than the side’s limit' })
  stale?: boolean;

  @FlagQuery({ optional: true, description: 'not accepted within the side’s limit' })
  unacknowledged?: boolean;

  @FlagQuery({ optional: true, description: 'only what one’s own agency leads or cooperates in' })
  mine?: boolean;
}

export class AssignmentsTableQuery extends filtersOf(AssignmentsQuery) {}
