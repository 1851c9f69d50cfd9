/**
 * What a hundred thousand tasks are asked for often. `outcome`: how finished work came out, as `timelinessOf` says it; no day changes it, so that
 * it is counted from an index of its own. Work without a date is `undated`, whatever its task is.
 */
export const atScale = /* sql */ `
alter table assignment add column outcome text generated always as (case
  when state = 'no_longer_applicable' then 'noLongerApplicable'
  when state <> 'done' then null
  when due_date is null then 'undated'
  when coalesce(submitted_on, done_on, paused_on, due_date) <= coalesce(counted_due_date, due_date) then 'doneOnTime'
  else 'doneLate' end) stored;
create index assignment_outcome on assignment (party_id, outcome, agreement_id) where outcome is not null;

drop index assignment_open;
create index assignment_open on assignment (agreement_id, party_id)
  include (id, task_id, lead_agency_id, last_update_id, due_date, counted_due_date, submitted_on, done_on, paused_on, silent_since, acknowledged_at, state)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
create index assignment_not_started on assignment (agreement_id, task_id) where state = 'not_started';
create index assignment_open_due on assignment (due_date, id)
  where state in ('not_started','in_progress','submitted_as_done','returned','paused');
drop index assignment_submitted;
create index assignment_submitted on assignment (party_id) include (id, due_date, agreement_id) where state = 'submitted_as_done';
create index subject_asked on subject (assignment_id, deadline, id) where kind = 'statusUpdate' and state = 'owed';
create index assignment_undated on assignment (agreement_id, party_id) include (task_id, state) where due_date is null;
create unique index task_kind on task (id) include (kind);

-- a task that nobody was assigned to is looked for among few, not by asking every task for its assignments
alter table task add column has_side boolean not null default false;
update task t set has_side = true where exists (select 1 from assignment a where a.task_id = t.id);
create index task_without_side on task (agreement_id) where kind = 'dated' and not has_side;
create function give_side() returns trigger language plpgsql as
  $$ begin update task set has_side = true where id = new.task_id and not has_side; return null; end $$;
create trigger assignment_gives_side after insert on assignment for each row execute function give_side();
create index status_update_recommending on status_update (id) where recommendations <> '';
`;
