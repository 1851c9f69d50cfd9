/** How things stand, from indexes alone: counts of an agreement and of a side, lists by due date, what waits for a coordinator. */
export const standing = /* sql */ `
create index assignment_standing on assignment (party_id) include (state, due_date, counted_due_date, submitted_on, done_on, paused_on);
create index assignment_open on assignment (agreement_id)
  include (party_id, due_date, counted_due_date, submitted_on, done_on, paused_on, silent_since, acknowledged_at, state)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
create index assignment_due on assignment (due_date, id);
create index assignment_submitted on assignment (party_id) where state = 'submitted_as_done';
`;
