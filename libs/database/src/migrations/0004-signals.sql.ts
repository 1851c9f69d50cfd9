/** Silence as a signal of its own; who reads the mail of an office, and how. */
export const signals = /* sql */ `
alter table assignment add column silent_since date not null default app_today();
update assignment set silent_since = coalesce(last_update_on, assigned_on);
alter table party
  add column stale_after int not null default 20 check (stale_after between 5 and 120),
  add column unacknowledged_after int not null default 3 check (unacknowledged_after between 1 and 60);
alter table subject drop constraint subject_kind_check;
alter table subject add constraint subject_kind_check
  check (kind in ('statusUpdate','dueDate','acknowledgement','consolidation','signature','explanation','stale','directive'));
insert into subject (id, kind, about_id, agreement_id, party_id, assignment_id, agency_id, cooperating_agency_ids, name, owed_since, deadline, state, next_rung_on)
  select gen_random_uuid(), 'stale', a.id, a.agreement_id, a.party_id, a.id, a.lead_agency_id, a.cooperating_agency_ids, t.title,
    a.silent_since, a.silent_since, case a.state when 'paused' then 'paused' else 'owed' end, case when a.state <> 'paused' then app_today() end
  from assignment a join task t on t.id = a.task_id where a.state in ('not_started','in_progress','returned','paused');

alter table person
  add column digest_when_empty text not null default 'line' check (digest_when_empty in ('line','none')),
  add column delegate_mail text not null default 'both' check (delegate_mail in ('both','delegate','self'));

create table absence (
  id uuid primary key,
  person_id uuid not null references person,
  from_date date not null,
  to_date date not null,
  substitute_id uuid references person,
  recorded_at timestamptz not null,
  recorded_by_person_id uuid,
  check (to_date >= from_date)
);
create index absence_person on absence (person_id, to_date);
alter table membership add column absence_id uuid references absence;
create index membership_absence on membership (absence_id) where absence_id is not null;
alter table reminder add column instead_of text;
`;
