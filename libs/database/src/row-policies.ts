import { createHash } from 'node:crypto';
import { APPLICATION_ROLE, OWNER_ROLE, SYSTEM_ROLE } from './application-role';
import { RULES, type Rule } from './row-rules';

/** The owner sees every row where it says so: in a migration, and in functions that run under its name. */
const OWNER_SAYS_SO = `(select current_setting('dondoc.localities', true)) = '*'`;
const NAMES = ['system', 'owning', 'reading', 'adding', 'changing', 'removing'];

/** One table, at one stroke. For the system a policy without a condition costs nothing. */
const policies = ([table, { read, add, change, fixed, remove, sealing }]: [string, Rule]) => /* sql */ `
alter table ${table} enable row level security, force row level security;
${NAMES.map((name) => `drop policy if exists ${name} on ${table};`).join(' ')}
create policy system on ${table} to ${SYSTEM_ROLE} using (true) with check (true);
create policy owning on ${table} to ${OWNER_ROLE} using (${sealing ?? OWNER_SAYS_SO}) with check (${sealing ?? OWNER_SAYS_SO});
${read ? `create policy reading on ${table} for select to ${APPLICATION_ROLE} using (${read});` : ''}
${add ? `create policy adding on ${table} for insert to ${APPLICATION_ROLE} with check (${add});` : ''}
${change ? `create policy changing on ${table} for update to ${APPLICATION_ROLE} using (${read}) with check (${change});` : ''}
${remove ? `create policy removing on ${table} for delete to ${APPLICATION_ROLE} using (${remove});` : ''}
drop trigger if exists stays on ${table};
${fixed ? `create trigger stays before update of ${fixed.join(', ')} on ${table} for each row when (${moved(fixed)}) execute function refuse_moving();` : ''}`;

const moved = (columns: string[]) =>
  `(${columns.map((name) => `old.${name}`).join(', ')}) is distinct from (${columns.map((name) => `new.${name}`).join(', ')})`;

const LOCK_TIMEOUT = '55P03';
const DEADLOCK = '40P01';
const TRIES = 20;

/**
 * Makes the policies those of this release, where they are others: table by table, each waiting for its lock a second at a time, so that
 * nobody waits behind it for long.
 */
export async function applyPolicies(query: (sql: string) => Promise<unknown>): Promise<void> {
  const wanted = Object.entries(RULES).map(policies);
  const fingerprint = createHash('sha256').update(wanted.join()).digest('hex');
  const [there] = (await query('select dondoc_policies() as fingerprint')) as [{ fingerprint: string }];
  if (there.fingerprint === fingerprint) return;
  await query(`set lock_timeout = '1s'`);
  for (const sql of wanted) await patiently(() => query(sql));
  await query(
    `reset lock_timeout; create or replace function dondoc_policies() returns text language sql immutable as $$ select '${fingerprint}' $$`,
  );
}

async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt === TRIES || ![LOCK_TIMEOUT, DEADLOCK].includes(code)) throw error;
    }
  }
}
