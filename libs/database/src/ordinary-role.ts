import { ask } from './server';

const POWERS = `
select session_user as name,
  (select bool_or(r.rolsuper) from pg_roles r where pg_has_role(session_user, r.oid, 'member')) as super,
  (select bool_or(r.rolbypassrls) from pg_roles r where pg_has_role(session_user, r.oid, 'member')) as bypasses`;

/** @throws Error naming the variable where the role of this address, or one that it may become, stands above the rules of the rows */
export async function mustBeOrdinaryRole(url: string, variable: string): Promise<void> {
  const [role] = await ask<{ name: string; super: boolean; bypasses: boolean }>(url, POWERS);
  if (!role?.super && !role?.bypasses) return;
  const power = role.super ? 'a superuser' : 'allowed to bypass row-level security (BYPASSRLS)';
  throw new Error(`${variable}: the role ${role.name} is ${power}, which production refuses. Name a role that is not.`);
}
