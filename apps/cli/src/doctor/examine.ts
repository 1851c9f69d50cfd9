import { Database, pendingMigrations } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { Queues } from '@dondoc/jobs';
import { Actor, millisecondsBetween, partsOf } from '@dondoc/kernel';
import { RemindersService } from '@dondoc/reminders';
import type { Session } from '../with-product';

export interface Finding {
  name: string;
  state: 'good' | 'warning' | 'bad';
  words: string;
}

const SYSTEM = Actor.system('doctor');
const LATE_SWEEP_SECONDS = 300;

const good = (name: string, words: string): Finding => ({ name, state: 'good', words });
const warning = (name: string, words: string): Finding => ({ name, state: 'warning', words });
const bad = (name: string, words: string): Finding => ({ name, state: 'bad', words });

/** Every check, each on its own: one that fails does not hide the others. */
export async function examine(session: Session): Promise<Finding[]> {
  const checks = { database, role, calendar, queues, mails };
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

async function calendar({ product }: Session): Promise<Finding[]> {
  const service = product.get(CalendarService);
  const { year, month } = await product.get(Database).read(SYSTEM, async (tx) => partsOf(tx.today));
  const years = await Promise.all([year, year + 1].map((one) => service.show(SYSTEM, one)));
  return years.map((view) => {
    if (view.status === 'published') return good('calendar', `${view.year} is published`);
    const needed = view.year === year || month >= 11;
    return (needed && view.status === 'missing' ? bad : warning)('calendar', `${view.year} is ${view.status}`);
  });
}

async function queues({ product, config }: Session): Promise<Finding[]> {
  const counts = await product.get(Queues).waiting();
  const words = Object.entries(counts).map(
    ([name, { waiting, active, failed }]) => `${name}: ${waiting} waiting, ${active} active, ${failed} failed`,
  );
  return [good('queues', `on ${config.redisUrl ? 'Redis' : 'PostgreSQL'}; ${words.join('; ')}`)];
}

async function mails({ product }: Session): Promise<Finding[]> {
  const { lastSweepAt, dueNotSent, oldestDueAt, unknown, bounced, suppressed } = await product.get(RemindersService).health();
  const now = await product.get(Database).read(SYSTEM, async (tx) => tx.now);
  const oldest = oldestDueAt ? ` (oldest since ${oldestDueAt})` : '';
  const words = `${dueNotSent} due and not sent${oldest}, ${unknown} unknown, ${bounced} bounced, ${suppressed} suppressed`;
  const seconds = lastSweepAt === null ? null : Math.round(millisecondsBetween(lastSweepAt, now) / 1000);
  return [sweepFinding(seconds), (bounced || unknown ? warning : good)('mails', words)];
}

function sweepFinding(seconds: number | null): Finding {
  if (seconds === null) return warning('sweep', 'has not run yet');
  return (seconds > LATE_SWEEP_SECONDS ? warning : good)('sweep', `last ended well ${seconds} s ago`);
}
