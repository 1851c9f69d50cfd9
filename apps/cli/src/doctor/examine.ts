import { Database, pendingMigrations } from '@dondoc/database';
import { EngineHealthService } from '@dondoc/health';
import { Queues } from '@dondoc/jobs';
import { Actor } from '@dondoc/kernel';
import type { Session } from '../with-product';

export interface Finding {
  name: string;
  state: 'good' | 'warning' | 'bad';
  words: string;
}

const SYSTEM = Actor.system('doctor');

const good = (name: string, words: string): Finding => ({ name, state: 'good', words });
const bad = (name: string, words: string): Finding => ({ name, state: 'bad', words });

/** Every check, each on its own: one that fails does not hide the others. */
export async function examine(session: Session): Promise<Finding[]> {
  const checks = { database, role, engine };
  const findings: Finding[] = [];
  for (const [name, check] of Object.entries(checks)) {
    findings.push(...(await check(session).catch((error: Error) => [bad(name, error.message)])));
  }
  return findings;
}

async function database({ product }: Session): Promise<Finding[]> {
  return product.get(Database).read(SYSTEM, async (tx) => {
    const [server] = await tx.query<{ version: string }>(`select current_setting('server_version') as version`);
    const pending = await pendingMigrations((sql) => tx.query(sql));
    const words = `PostgreSQL ${server?.version}`;
    return [
      pending.length ? bad('database', `${words}; migrations to run: ${pending.join(', ')}`) : good('database', `${words}, up to date`),
    ];
  });
}

async function role({ product }: Session): Promise<Finding[]> {
  return product.get(Database).read(SYSTEM, async (tx) => {
    const [who] = await tx.query<{ name: string; strong: boolean }>(
      'select rolname as name, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
    );
    return [
      who?.strong
        ? bad('role', `transactions run as ${who.name}, which no rule holds back`)
        : good('role', `transactions run as ${who?.name}`),
    ];
  });
}

async function engine({ product }: Session): Promise<Finding[]> {
  const { findings } = await product.get(EngineHealthService).examine(await product.get(Queues).state());
  return findings.map(({ name, state, words }) => ({ name, state, words: words.en }));
}
