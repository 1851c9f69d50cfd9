/** The send ledger complete: whose turn it is, what put a message off, bounces that come back later, alarms, and the runs of what recurs. */
export const sendLedger = /* sql */ `
alter table message
  add column turn_of uuid not null default '00000000-0000-0000-0000-000000000000',
  add column put_off_since timestamptz,
  add column settle_after timestamptz;
comment on column message.turn_of is 'the agency whose turn it takes while others wait too';
update message m set turn_of = o.agency_id from office o
  where o.id = m.office_id and m.state in ('planned','retrying','unknown','leased');
create index message_turn on message (kind, turn_of, not_before, id) where state in ('planned','retrying','unknown');
create index message_trouble on message (state, id) where state in ('retrying','bounced','suppressed','unknown');

alter table suppression add column last_bounced_at timestamptz not null default now();

create table bounce (
  id uuid primary key,
  message_id uuid not null references message,
  action text not null check (action in ('failed','delayed')),
  status text,
  address text not null,
  reason text not null,
  received_at timestamptz not null default now(),
  unique (message_id, action)
);
create index bounce_received_at on bounce (received_at);

create table alarm (
  name text not null,
  source text not null,
  reason text not null,
  raised_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (name, source)
);

create table schedule_run (
  job text primary key,
  begun_at timestamptz not null,
  done_at timestamptz,
  failed_at timestamptz,
  reason text
);
`;
