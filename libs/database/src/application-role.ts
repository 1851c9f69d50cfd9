/**
 * Three roles that nobody signs in with, next to the two logins of an installation:
 * - `dondoc_owner` owns the tables, and is held by their policies as everybody is;
 * - `dondoc_app`: what people do. It reads and writes the rows that are theirs;
 * - `dondoc_system`: what the product does by itself, for everybody.
 * The last two own no table. Facts are written once: neither may change nor delete them. The clock is moved by functions that work in a
 * demonstration alone.
 */
export const APPLICATION_ROLE = 'dondoc_app';
export const SYSTEM_ROLE = 'dondoc_system';
export const OWNER_ROLE = 'dondoc_owner';

const createRole = (role: string) => `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} nologin nosuperuser nobypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role('${role}', 'usage') then execute format('grant ${role} to %I', current_user); end if;
end $$;`;

/** Whoever may act for people may act for the system: it is one login that the application signs in with. */
const SYSTEM_FOR_LOGINS = `
do $$ declare login text; begin
  for login in select m.member::regrole::text from pg_auth_members m where m.roleid = '${APPLICATION_ROLE}'::regrole
    and not exists (select 1 from pg_auth_members s where s.roleid = '${SYSTEM_ROLE}'::regrole and s.member = m.member)
  loop execute format('grant ${SYSTEM_ROLE} to %s', login); end loop;
exception when insufficient_privilege then raise notice 'Not granted to %: ${SYSTEM_ROLE}', login;
end $$;`;

export const createRoles = [APPLICATION_ROLE, SYSTEM_ROLE, OWNER_ROLE].map(createRole).join('') + SYSTEM_FOR_LOGINS;

/** Where the migrating role may hand its tables over, it does; else it stays their owner, which is no role of the application either. */
export const handToOwner = (schema: string) => `
do $$ declare thing record; begin
  execute 'grant usage, create on schema ${schema} to ${OWNER_ROLE}';
  for thing in select c.oid::regclass as name from pg_class c where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p')
    and c.relowner <> '${OWNER_ROLE}'::regrole
  loop execute format('alter table %s owner to ${OWNER_ROLE}', thing.name); end loop;
  for thing in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = '${schema}'::regnamespace and p.proowner = current_user::regrole
  loop execute format('alter function %s owner to ${OWNER_ROLE}', thing.name); end loop;
exception when insufficient_privilege then raise notice 'The tables stay with %: %', current_user, sqlerrm;
end $$;
`;

export const grantToRoles = (schema: string) =>
  [APPLICATION_ROLE, SYSTEM_ROLE]
    .map(
      (role) => `
grant usage on schema ${schema} to ${role};
grant select, insert, update, delete on all tables in schema ${schema} to ${role};
grant usage, select on all sequences in schema ${schema} to ${role};
grant execute on all functions in schema ${schema} to ${role};
`,
    )
    .join('');

const BOTH = `${APPLICATION_ROLE}, ${SYSTEM_ROLE}`;
export const protectFacts = `revoke update, delete, truncate on fact from ${BOTH};`;
export const protectSeals = `
revoke insert, update, delete, truncate on seal, chain_head from ${BOTH};
revoke execute on function seal_facts(bigint[]), redact_facts(bigint[], text, text) from ${BOTH}, public;
revoke execute on function redact_older_facts(date, int, text) from ${APPLICATION_ROLE}, public;
`;
export const protectClock = `revoke insert, update, delete, truncate on clock from ${BOTH};`;
