/** Signed links in mails, and people's own wish to get no reminders. */
export const mailLinks = /* sql */ `
-- directory -----------------------------------------------------------------------------------------------------------------------------
alter table person add column reminders_muted_at timestamptz;

-- reminders -----------------------------------------------------------------------------------------------------------------------------
-- the key under which links are signed: two random UUIDs hold 244 random bits; changing the row ends every link that is out
create table link_secret (
  only_row boolean primary key default true check (only_row),
  secret text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
);
insert into link_secret default values;
create table link_use (
  link text primary key,
  deed text not null check (deed in ('acknowledge','nothingNew')),
  about_id uuid not null,
  person_id uuid not null references person,
  office_id uuid not null references office,
  used_at timestamptz not null
);
`;
