/**
 * The role under which every transaction of the product runs: it may read and write rows, and owns nothing.
 * Facts are written once: the role may neither change nor delete them. The clock is moved by functions that work in a demonstration alone.
 */
export const APPLICATION_ROLE = 'dondoc_app';

export const createApplicationRole = `
do $$ begin
  create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
grant ${APPLICATION_ROLE} to current_user;
`;

export const grantToApplicationRole = (schema: string) => `
grant usage on schema ${schema} to ${APPLICATION_ROLE};
grant select, insert, update, delete on all tables in schema ${schema} to ${APPLICATION_ROLE};
grant usage, select on all sequences in schema ${schema} to ${APPLICATION_ROLE};
grant execute on all functions in schema ${schema} to ${APPLICATION_ROLE};
`;

export const protectFacts = `revoke update, delete, truncate on fact from ${APPLICATION_ROLE};`;
export const protectSeals = `
revoke insert, update, delete, truncate on seal, chain_head from ${APPLICATION_ROLE};
revoke execute on function seal_facts(bigint[]), redact_facts(bigint[], text, text) from ${APPLICATION_ROLE}, public;
`;
export const protectClock = `revoke insert, update, delete, truncate on clock from ${APPLICATION_ROLE};`;
