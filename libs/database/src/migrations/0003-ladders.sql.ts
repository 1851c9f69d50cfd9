/** Ladders per side, what counts of time, explanations, directives, bounds of extensions and the list for the leadership's next meeting. */
export const ladders = /* sql */ `
-- reminders: each side sets its own default ladders; a row without a locality holds for every side
alter table ladder add column locality_id uuid references locality;
drop index ladder_default;
create unique index ladder_default on ladder (locality_id, subject_kind) nulls not distinct where is_default;

-- what is owed: a directive, too
alter table subject drop constraint subject_kind_check;
alter table subject add constraint subject_kind_check
  check (kind in ('statusUpdate','dueDate','acknowledgement','consolidation','signature','explanation','stale','directive')) not valid;

-- the ladder of a subject: under which date its reminders are kept (empty: its deadline), and until when an accepted explanation holds it
alter table subject add column occurrence date, add column held_until date;

-- commitments: explanations asked of a lead agency, and a vice-chair's directives
create table explanation (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  review_id uuid,
  question text not null,
  due_date date not null,
  state text not null check (state in ('asked','given','returned','accepted','withdrawn','closed')),
  asked_as text not null check (asked_as in ('coordinate','oversee')),
  asked_by_office_id uuid,
  asked_by_person_id uuid,
  asked_at timestamptz not null,
  answer text,
  evidence_ids uuid[] not null default '{}',
  given_by_office_id uuid,
  given_by_person_id uuid,
  given_at timestamptz,
  decided_by_office_id uuid,
  decided_at timestamptz,
  decision_note text,
  holds_until date
);
create unique index explanation_open on explanation (assignment_id, review_id) nulls not distinct where state in ('asked','given','returned');
create index explanation_assignment on explanation (assignment_id, asked_at);
create table directive (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  review_id uuid,
  text text not null,
  due_date date not null,
  state text not null check (state in ('given','carriedOut','withdrawn','closed')),
  given_by_office_id uuid,
  given_by_person_id uuid,
  given_at timestamptz not null,
  report text,
  reported_by_office_id uuid,
  reported_by_person_id uuid,
  reported_at timestamptz
);
create index directive_assignment on directive (assignment_id, given_at);
create index directive_open on directive (due_date) where state = 'given';

-- commitments: paused time does not count; how often, and how far, an assignment may be extended on a side
alter table assignment
  add column paused_on date,
  add column paused_days int not null default 0 check (paused_days >= 0),
  add column counted_due_date date;
create table extension_limit (
  locality_id uuid primary key references locality,
  by_coordinator int not null check (by_coordinator between 0 and 20),
  most int not null check (most between 1 and 20),
  most_days int not null check (most_days between 1 and 3660)
);

-- reminders: the list for the leadership's next meeting
create table meeting_item (
  id uuid primary key,
  subject_id uuid not null references subject,
  occurrence date not null,
  party_id uuid not null references party,
  listed_on date not null,
  discussed_on date,
  outcome text,
  taken_off_by_office_id uuid,
  taken_off_at timestamptz,
  unique (subject_id, occurrence)
);
create index meeting_item_waiting on meeting_item (party_id, listed_on, id) where taken_off_at is null;
insert into meeting_item (id, subject_id, occurrence, party_id, listed_on)
  select gen_random_uuid(), s.id, r.occurrence, s.party_id, min(r.due_on)
  from reminder r join office o on o.id = r.office_id join subject s on s.id = r.subject_id
  where r.kind = 'escalation' and o.role = 'coordinator' group by s.id, r.occurrence, s.party_id;
`;
