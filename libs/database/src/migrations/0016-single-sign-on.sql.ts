/** Accounts at the provider that people are linked to, sign-ins under way, and which group of the provider holds which office. */
export const singleSignOn = /* sql */ `
create table person_identity (
  id uuid primary key,
  person_id uuid not null references person,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  unique (issuer, subject)
);
create index person_identity_person on person_identity (person_id);
create table provider_attempt (
  state_hash text primary key,
  secret_hash text not null,
  purpose text not null check (purpose in ('signIn','link','invitation')),
  person_id uuid references person,
  link_hash text,
  return_to text not null,
  expires_at timestamptz not null
);
create index provider_attempt_expires_at on provider_attempt (expires_at);
alter table office add column provider_group text;
create index office_provider_group on office (provider_group) where provider_group is not null;
alter table membership add column by_provider boolean not null default false;
`;
