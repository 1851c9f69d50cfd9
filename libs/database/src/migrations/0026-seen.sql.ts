/**
 * The indexes from which people's lists and counts are answered also say to whom a row may be shown: otherwise the policies of the rows have
 * every row fetched. Lists are in the order of their due dates within each agreement.
 */
export const seen = /* sql */ `
drop index assignment_agreement;
create index assignment_agreement on assignment (agreement_id, due_date, id) include (party_id, restricted_field);
drop index assignment_due;
drop index assignment_open;
create index assignment_open on assignment (agreement_id, party_id)
  include (id, task_id, lead_agency_id, last_update_id, due_date, counted_due_date, submitted_on, done_on, paused_on, silent_since, acknowledged_at, state, restricted_field)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
drop index assignment_open_due;
create index assignment_open_due on assignment (agreement_id, due_date, id)
  include (party_id, state, counted_due_date, submitted_on, done_on, paused_on, restricted_field)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
drop index assignment_outcome;
create index assignment_outcome on assignment (party_id, outcome, agreement_id) include (restricted_field) where outcome is not null;
create index assignment_outcome_due on assignment (agreement_id, outcome, due_date, id)
  include (party_id, state, counted_due_date, submitted_on, done_on, paused_on, restricted_field) where outcome is not null;
drop index assignment_undated;
create index assignment_undated on assignment (agreement_id, party_id) include (task_id, state, restricted_field) where due_date is null;
drop index assignment_not_started;
create index assignment_not_started on assignment (agreement_id) include (task_id, restricted_field) where state = 'not_started';
create index assignment_finished on assignment (task_id) include (agreement_id, restricted_field) where state in ('done', 'submitted_as_done');
drop index assignment_submitted;
create index assignment_submitted on assignment (party_id) include (id, due_date, agreement_id, restricted_field) where state = 'submitted_as_done';
create unique index assignment_seen on assignment (id) include (agreement_id, party_id, restricted_field);

drop index task_agreement;
create index task_agreement on task (agreement_id, id) include (restricted_field);
drop index task_kind;
create unique index task_kind on task (id) include (kind, agreement_id, restricted_field);
create index task_ongoing on task (agreement_id) include (id, restricted_field) where kind <> 'dated';
`;

export const unseen = /* sql */ `
drop index task_ongoing, task_kind, task_agreement, assignment_seen, assignment_submitted, assignment_finished, assignment_not_started, assignment_undated,
  assignment_outcome_due, assignment_outcome, assignment_open_due, assignment_open, assignment_agreement;
create unique index task_kind on task (id) include (kind);
create index task_agreement on task (agreement_id, id);
create index assignment_agreement on assignment (agreement_id, id);
create index assignment_due on assignment (due_date, id);
create index assignment_submitted on assignment (party_id) include (id, due_date, agreement_id) where state = 'submitted_as_done';
create index assignment_not_started on assignment (agreement_id, task_id) where state = 'not_started';
create index assignment_undated on assignment (agreement_id, party_id) include (task_id, state) where due_date is null;
create index assignment_outcome on assignment (party_id, outcome, agreement_id) where outcome is not null;
create index assignment_open_due on assignment (due_date, id) where state in ('not_started','in_progress','submitted_as_done','returned','paused');
create index assignment_open on assignment (agreement_id, party_id)
  include (id, task_id, lead_agency_id, last_update_id, due_date, counted_due_date, submitted_on, done_on, paused_on, silent_since, acknowledged_at, state)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
`;
