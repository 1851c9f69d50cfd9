/** Two more roles, and keys for programs. */
export const access = /* sql */ `
-- directory -----------------------------------------------------------------------------------------------------------------------------
alter table office drop constraint office_role_check;
alter table office add constraint office_role_check check (role in
  ('focalPoint','agencyHead','coordinator','viceChair','committeeOffice','administrator','operator','auditor'));

-- what a program shows instead of a session: only the SHA-256 is kept, and the first characters, by which its owner tells it from others
create table api_token (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  scope text not null check (scope in ('read','work','coordinate')),
  prefix text not null,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create unique index api_token_hash on api_token (token_hash);
create index api_token_person on api_token (person_id, id);
`;
