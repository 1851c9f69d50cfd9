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
`;
