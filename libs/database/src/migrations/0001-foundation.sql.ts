/** The tables of the foundation, grouped as the contexts own them. Text is NFC, instants are UTC, deadlines are civil dates in Asia/Ho_Chi_Minh. */
export const foundation = /* sql */ `
-- clock: one row; replay and the demonstration move it, nothing else does -----------------------------------------------------------
create table clock (
  only_row boolean primary key default true check (only_row),
  ahead interval not null default '0',
  fixed_at timestamptz
);
insert into clock default values;
create function app_now() returns timestamptz language sql stable as
  $$ select coalesce(fixed_at, now() + ahead) from clock $$;
create function app_today() returns date language sql stable as
  $$ select (app_now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- database ------------------------------------------------------------------------------------------------------------------------------
create table once (
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (person_id, key)
);
create index once_created_at on once (created_at);

-- journal -------------------------------------------------------------------------------------------------------------------------------
create table fact (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  person_id uuid,
  office_id uuid,
  actor_name text not null,
  about_type text not null,
  about_id uuid not null,
  agreement_id uuid,
  locality_id uuid,
  data jsonb not null default '{}'
);
create index fact_about on fact (about_id, id);
create index fact_agreement on fact (agreement_id, id);
create index fact_kind on fact (kind, id);
create table outbox (
  fact_id bigint primary key references fact,
  attempts int not null default 0,
  not_before timestamptz not null default now(),
  last_error text
);
create index outbox_not_before on outbox (not_before);

-- directory -----------------------------------------------------------------------------------------------------------------------------
create table locality (
  id uuid primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  short_name_vi text not null,
  short_name_en text not null,
  kind text not null,
  parent_id uuid references locality,
  peoples_committee_vi text,
  standing_committee_vi text,
  stated_in_source boolean not null default true,
  valid_from date,
  valid_to date,
  note text,
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create table field (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  restricted boolean not null default false,
  position int not null
);
create table agency (
  id uuid primary key,
  code text not null unique,
  locality_id uuid not null references locality,
  name_vi text not null,
  name_en text not null,
  kind text not null,
  stated_in_source boolean not null default true,
  valid_from date,
  valid_to date,
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index agency_locality on agency (locality_id, id);
create table agency_field (
  agency_id uuid not null references agency,
  field text not null references field,
  valid_from date,
  primary key (agency_id, field)
);
create index agency_field_field on agency_field (field);
create table succession (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('rename','merge','split','absorb','abolish')),
  subject text not null check (subject in ('agency','locality')),
  effective_on date not null,
  date_precision text not null,
  legal_basis_vi text,
  confidence text not null,
  note text,
  applied_at timestamptz
);
create table succession_member (
  succession_id uuid not null references succession,
  side text not null check (side in ('from','to')),
  position int not null,
  body_id uuid,
  name_vi text not null,
  primary key (succession_id, side, position)
);
create index succession_member_body on succession_member (body_id);
create table office (
  id uuid primary key,
  agency_id uuid not null references agency,
  role text not null check (role in ('focalPoint','agencyHead','coordinator','viceChair','committeeOffice','administrator')),
  title_vi text not null,
  title_en text not null,
  mailbox text,
  valid_from date,
  valid_to date
);
create index office_agency on office (agency_id, role);
create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  language text not null default 'vi' check (language in ('vi','en')),
  locality_id uuid not null references locality,
  password_hash text,
  mail_paused_until date,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));
create index person_locality on person (locality_id, id);
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  office_id uuid not null references office,
  kind text not null default 'holder' check (kind in ('holder','acting','substitute','delegate')),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index membership_open on membership (person_id, office_id, kind) where valid_to is null;
create index membership_office on membership (office_id);
create table session (
  token_hash text primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '',
  ended_at timestamptz
);
create index session_person on session (person_id);
create index session_expires_at on session (expires_at);
create table sign_in_link (
  token_hash text primary key,
  person_id uuid not null references person,
  purpose text not null check (purpose in ('demonstration','invitation')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table calendar_year (
  year int primary key,
  status text not null check (status in ('published','provisional')),
  note text
);
create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('statutory','compensatory','swapOff','makeUp')),
  name_vi text not null,
  name_en text not null,
  basis text
);

-- commitments -----------------------------------------------------------------------------------------------------------------------------
create table agreement (
  id uuid primary key,
  code text not null unique,
  title_vi text not null,
  title_en text not null,
  document_type text not null,
  document_number text,
  document_state text not null,
  signed boolean not null default false,
  event_date date,
  signed_date date,
  source_published_on date,
  period_from int,
  period_to int,
  period_vi text,
  period_open_ended boolean not null default false,
  unilateral boolean not null default false,
  issuer_vi text,
  legal_basis_vi text,
  stated_count int,
  listed_count int,
  count_note text,
  note text,
  mechanism_note text,
  reporting_interval jsonb,
  review_interval jsonb,
  counterpart_ids uuid[] not null default '{}',
  money jsonb not null default '[]',
  source_document text,
  imported_at timestamptz not null
);
create table party (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  position int not null,
  signed_locality_id uuid not null references locality,
  locality_id uuid not null references locality,
  overseers jsonb not null default '[]',
  coordinating_agency_id uuid references agency,
  coordinating_stated boolean not null default false,
  coordinating_scope_vi text,
  coordinating_scope_en text,
  overseeing_office_id uuid references office,
  committee_agency_id uuid references agency,
  committee_stated boolean not null default false,
  unique (agreement_id, position),
  unique (agreement_id, locality_id)
);
create index party_locality on party (locality_id, agreement_id);
create table commitment (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  parent_id uuid references commitment,
  code text not null unique,
  position int not null,
  number int,
  kind text not null,
  is_commitment boolean not null,
  field text references field,
  group_vi text,
  group_en text,
  title_vi text not null,
  title_en text not null,
  obligor_ids uuid[] not null default '{}',
  lead_agency_ids uuid[] not null default '{}',
  cooperating_agency_ids uuid[] not null default '{}',
  recurrence jsonb not null,
  money jsonb not null default '[]',
  note text
);
create index commitment_agreement on commitment (agreement_id, position);
create table task (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  commitment_id uuid not null references commitment,
  code text not null unique,
  title text not null,
  deliverable text,
  kind text not null check (kind in ('dated','ongoing','recurring')),
  recurrence jsonb,
  authority text,
  conclusion_id uuid,
  created_at timestamptz not null,
  created_by_office_id uuid references office
);
create index task_agreement on task (agreement_id, id);
create index task_commitment on task (commitment_id, id);
create table assignment (
  id uuid primary key,
  task_id uuid not null references task,
  agreement_id uuid not null references agreement,
  party_id uuid not null references party,
  lead_agency_id uuid not null references agency,
  cooperating_agency_ids uuid[] not null default '{}',
  state text not null check (state in ('not_started','in_progress','submitted_as_done','done','returned','paused','no_longer_applicable')),
  state_before_pause text,
  progress int not null default 0 check (progress between 0 and 100),
  original_due_date date,
  due_date date,
  extension_count int not null default 0,
  assigned_on date not null,
  acknowledged_at timestamptz,
  submitted_on date,
  submitted_by_person_id uuid,
  done_on date,
  obstacle_reported boolean not null default false,
  last_update_on date,
  last_update_id uuid,
  return_note text,
  decision_note text,
  version int not null default 1,
  unique (task_id, party_id)
);
create index assignment_agreement on assignment (agreement_id, id);
create index assignment_lead on assignment (lead_agency_id, state, due_date, id);
create index assignment_party on assignment (party_id, state, due_date, id);
create index assignment_cooperating on assignment using gin (cooperating_agency_ids);
create table status_update (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  review_id uuid,
  agency_id uuid not null references agency,
  person_id uuid,
  office_id uuid,
  on_behalf boolean not null default false,
  nothing_new boolean not null default false,
  state text not null,
  progress int not null check (progress between 0 and 100),
  results text not null default '',
  obstacles text not null default '',
  recommendations text not null default '',
  internal_note text,
  reported_on date not null,
  reported_at timestamptz not null
);
create index status_update_assignment on status_update (assignment_id, id);
create index status_update_review on status_update (review_id, assignment_id) where review_id is not null;
create table evidence (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  status_update_id uuid references status_update,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  file_name text not null,
  person_id uuid,
  added_at timestamptz not null,
  unique (assignment_id, sha256, file_name)
);
create table extension (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  from_date date not null,
  to_date date not null,
  reason text not null,
  state text not null default 'requested' check (state in ('requested','approved','refused')),
  requested_by_office_id uuid,
  requested_by_person_id uuid,
  requested_at timestamptz not null,
  decided_by_office_id uuid,
  decided_at timestamptz,
  decision_note text,
  check (to_date > from_date)
);
create unique index extension_open on extension (assignment_id) where state = 'requested';
create index extension_assignment on extension (assignment_id, requested_at);
-- what is owed, by whom, on which date: kept with the thing it belongs to, read by the sweep
create table subject (
  id uuid primary key,
  kind text not null check (kind in ('statusUpdate','dueDate','acknowledgement','consolidation','signature','explanation')),
  about_id uuid not null,
  agreement_id uuid not null references agreement,
  party_id uuid not null references party,
  assignment_id uuid references assignment,
  review_id uuid,
  agency_id uuid not null references agency,
  cooperating_agency_ids uuid[] not null default '{}',
  name text not null,
  period_key text,
  cycle_version_id uuid,
  owed_since date not null,
  deadline date not null,
  state text not null check (state in ('owed','met','closed','paused')),
  next_rung_on date,
  unique (kind, about_id)
);
create index subject_next_rung_on on subject (next_rung_on, id) where state = 'owed';
create index subject_agreement on subject (agreement_id, deadline) where state = 'owed';
create index subject_agency on subject (agency_id) where state in ('owed','paused');
create index subject_review on subject (review_id);
create index subject_assignment on subject (assignment_id);
create index subject_cycle_version on subject (cycle_version_id) where state = 'owed';

-- reviews -----------------------------------------------------------------------------------------------------------------------------------
create table review_cycle (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name_vi text not null,
  name_en text not null
);
create index review_cycle_agreement on review_cycle (agreement_id);
create table review_cycle_version (
  id uuid primary key,
  cycle_id uuid not null references review_cycle,
  version int not null,
  state text not null check (state in ('draft','proposed','active','retired')),
  active_from date not null,
  rhythm jsonb not null,
  stages jsonb not null,
  ladders jsonb not null default '{}',
  assumed boolean not null default false,
  proposed_by_person_id uuid,
  proposed_at timestamptz,
  approved_by_person_id uuid,
  approved_at timestamptz,
  next_opening_on date,
  unique (cycle_id, version)
);
create unique index review_cycle_active on review_cycle_version (cycle_id) where state = 'active';
create index review_cycle_opening on review_cycle_version (next_opening_on) where state = 'active';
create table review (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  cycle_id uuid not null references review_cycle,
  cycle_version_id uuid not null references review_cycle_version,
  period_key text not null,
  period_from date not null,
  period_to date not null,
  opens_on date not null,
  cut_off_on date not null,
  agency_deadline date not null,
  coordinator_deadline date not null,
  signature_deadline date not null,
  submission_on date not null,
  meeting_on date,
  state text not null check (state in ('collecting','locked','compiled','delivered','concluded')),
  opened_at timestamptz not null,
  locked_at timestamptz,
  concluded_at timestamptz,
  unique (cycle_id, period_key)
);
create index review_agreement on review (agreement_id, opens_on);
create index review_open on review (agreement_id) where state <> 'concluded';
create index review_collecting on review (submission_on) where state = 'collecting';
create table review_side (
  id uuid primary key,
  review_id uuid not null references review,
  party_id uuid not null references party,
  state text not null check (state in ('collecting','locked','compiled','signed','delivered','concluded')),
  locked_at timestamptz,
  locked_by_office_id uuid,
  reopened_reason text,
  reopened_until date,
  unique (review_id, party_id)
);
create index review_side_party on review_side (party_id);
create table review_line (
  id uuid primary key,
  review_id uuid not null references review,
  assignment_id uuid not null references assignment,
  party_id uuid not null references party,
  returned_at timestamptz,
  return_note text,
  unique (review_id, assignment_id)
);
create index review_line_assignment on review_line (assignment_id);
create table conclusion (
  id uuid primary key,
  review_id uuid not null references review,
  party_id uuid not null references party,
  number text,
  concluded_on date not null,
  text text not null,
  points jsonb not null default '[]',
  recorded_at timestamptz not null,
  recorded_by_office_id uuid,
  unique (review_id, party_id)
);

-- mail: the send ledger ---------------------------------------------------------------------------------------------------------------------
create table message (
  id uuid primary key,
  key text not null unique,
  kind text not null,
  channel text not null default 'email',
  person_id uuid references person,
  office_id uuid references office,
  agreement_id uuid references agreement,
  address text not null,
  language text not null default 'vi' check (language in ('vi','en')),
  about_id uuid,
  day date not null,
  planned_at timestamptz not null,
  not_before timestamptz not null,
  state text not null default 'planned'
    check (state in ('planned','leased','sent','retrying','bounced','suppressed','cancelled','unknown')),
  queued_until timestamptz,
  lease_id uuid,
  leased_until timestamptz,
  attempts int not null default 0,
  first_attempt_at timestamptz,
  retry_at timestamptz,
  resent boolean not null default false,
  settled boolean not null default false,
  late boolean not null default false,
  mime_id text not null,
  subject text,
  sent_at timestamptz,
  reason text
);
create index message_waiting on message (not_before, id) where state in ('planned','retrying','unknown');
create index message_leased on message (leased_until) where state = 'leased';
create index message_unsettled on message (id) where not settled and state in ('sent','bounced','suppressed','cancelled');
create index message_person on message (person_id, day, id);
create index message_agreement on message (agreement_id, id);
create index message_about on message (about_id);
create table suppression (
  address text primary key,
  bounces int not null,
  suppressed_at timestamptz,
  last_reason text not null
);

-- reminders -----------------------------------------------------------------------------------------------------------------------------------
create table ladder (
  id uuid primary key,
  name text not null unique,
  subject_kind text not null,
  rungs jsonb not null,
  is_default boolean not null default false
);
create unique index ladder_default on ladder (subject_kind) where is_default;
create table reminder (
  id uuid primary key,
  subject_id uuid not null references subject,
  occurrence date not null,
  rung text not null,
  kind text not null check (kind in ('reminder','due','overdue','escalation','courtesy')),
  office_id uuid not null references office,
  channel text not null default 'email',
  due_on date not null,
  issued_at timestamptz not null,
  unique (subject_id, occurrence, rung, office_id, channel)
);
create table reminder_message (
  reminder_id uuid not null references reminder,
  message_id uuid not null references message,
  outcome text not null default 'planned' check (outcome in ('planned','sent','dropped')),
  reason text,
  primary key (message_id, reminder_id)
);
create index reminder_message_reminder on reminder_message (reminder_id);
create table digest (
  id uuid primary key,
  office_id uuid not null references office,
  day date not null,
  kind text not null check (kind in ('weekly','beforeReview')),
  content jsonb not null,
  message_id uuid references message,
  unique (office_id, day)
);
create table sweep (
  name text primary key,
  done_until timestamptz not null
);

-- reports -----------------------------------------------------------------------------------------------------------------------------------
create table snapshot (
  id uuid primary key,
  review_id uuid not null references review,
  version int not null,
  figures jsonb not null,
  sha256 text not null,
  calendar_version text not null,
  cycle_version_id uuid not null references review_cycle_version,
  taken_at timestamptz not null,
  unique (review_id, version)
);
create table status_report (
  id uuid primary key,
  review_id uuid not null references review,
  party_id uuid not null references party,
  agreement_id uuid not null references agreement,
  snapshot_id uuid not null references snapshot,
  version int not null,
  state text not null check (state in ('draft','returned','signed')),
  content jsonb not null,
  sha256 text,
  number text,
  issued_on date,
  signed_by_person_id uuid,
  signed_by_office_id uuid,
  signed_at timestamptz,
  return_note text,
  supersedes_id uuid references status_report,
  compiled_at timestamptz not null,
  unique (review_id, party_id, version)
);
create index status_report_agreement on status_report (agreement_id, id);
create table delivery (
  id uuid primary key,
  report_id uuid not null references status_report,
  committee_agency_id uuid not null references agency,
  method text not null check (method in ('mail','byHand')),
  state text not null check (state in ('planned','delivered')),
  message_id uuid references message,
  delivered_at timestamptz,
  handed_over_by text,
  unique (report_id, committee_agency_id)
);
`;
