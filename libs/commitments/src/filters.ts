import type { Id } from '@dondoc/kernel';
import type { AssignmentState } from './domain/assignment-states';
import type { Timeliness } from './domain/timeliness';

export interface TaskFilter {
  agreementId?: Id;
  commitmentId?: Id;
  /** Only tasks whose sides contradict each other. */
  contradiction?: boolean;
}

export interface AssignmentFilter {
  /** “Việc của tôi”: led by one of the actor's agencies, or done in cooperation with one. */
  mine?: boolean;
  agreementId?: Id;
  partyId?: Id;
  taskId?: Id;
  /** Lead or cooperating. */
  agencyId?: Id;
  state?: AssignmentState;
  timeliness?: Timeliness;
  /** Nothing heard for longer than its side's limit. */
  stale?: boolean;
  /** Not accepted within its side's limit. */
  unacknowledged?: boolean;
}
