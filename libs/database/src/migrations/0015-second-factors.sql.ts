/** Second factors: one-time codes, recovery codes and passkeys, and when whoever holds a session last proved who they are. */
export const secondFactors = /* sql */ `
-- by the real time, which no demonstration moves; null: asked at the next deed that needs it
alter table session add column confirmed_at timestamptz;
alter table session add column opened_by text not null default 'password';

-- the secret is sealed under a key that is not in the database; without confirmed_at it is being set up and asks for nothing yet
create table totp (
  person_id uuid primary key references person,
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
-- a code works once: two requests with the same code meet here
create table totp_use (
  person_id uuid not null references person,
  step bigint not null,
  primary key (person_id, step)
);
create index totp_use_step on totp_use (step);
create table recovery_code (
  person_id uuid not null references person,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on passkey (person_id, created_at, id);
-- what an authenticator is asked to sign, once
create table passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('register','signIn','secondStep','confirm')),
  person_id uuid references person,
  expires_at timestamptz not null
);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
-- somebody gave the right password and still owes the second factor
create table second_step (
  token_hash text primary key,
  person_id uuid not null references person,
  opened_by text not null,
  tries int not null default 0,
  expires_at timestamptz not null
);
create index second_step_expires_at on second_step (expires_at);
`;
