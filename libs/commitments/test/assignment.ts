import { WorkingCalendar } from '@dondoc/kernel';
import { Assignment } from '../src/domain/assignment';
import type { AssignmentState } from '../src/domain/assignment-states';
import type { AssignInput } from '../src/domain/inputs';
import type { Moment, Reporter } from '../src/domain/status-update';
import type { TaskKind } from '../src/domain/task-kind';

export const LEAD: Reporter = { part: 'lead', agencyId: 'lead-agency', personId: 'focal-point', officeId: 'office' };
export const COORDINATOR: Reporter = { part: 'coordinator', agencyId: 'lead-agency', personId: 'coordinator', officeId: 'coordination' };

/** A moment of a day. */
export const on = (today: string): Moment => ({ now: `${today}T02:00:00.000Z`, today, newId: () => 'new-id' });

/** Assigned on 5 January 2026, due on 31 March 2026. */
export function anAssignment(overrides: Partial<AssignInput> & { kind?: TaskKind } = {}): Assignment {
  const { kind = 'dated', ...input } = overrides;
  return Assignment.assign(
    { id: 'assignment', taskId: 'task', kind, agreementId: 'agreement', today: '2026-01-05' },
    { partyId: 'party', leadAgencyId: 'lead-agency', dueDate: kind === 'ongoing' ? null : '2026-03-31', ...input },
  );
}

export function inState(assignment: Assignment, state: AssignmentState): Assignment {
  assignment.state = state;
  if (state === 'submitted_as_done' || state === 'done') assignment.submittedOn = '2026-03-20';
  if (state === 'paused') assignment.stateBeforePause = 'returned';
  return assignment;
}

/** Monday to Friday, no days off. */
export const everyWeekday = new WorkingCalendar({ daysOff: [], makeUpDays: [], years: [], version: 'weekdays' });
