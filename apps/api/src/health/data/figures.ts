import type { Tx } from '@dondoc/database';

export interface Figures {
  messages: { state: string; count: number }[];
  /** Messages whose time has come and which have not left. */
  dueNotSent: number;
  /** Age of the oldest of them, in seconds. */
  dueNotSentSeconds: number;
  outbox: number;
  outboxSeconds: number;
  /** Seconds since each step of the sweep last ended; by the application's clock, which the demonstration may have moved. */
  sweeps: { name: string; seconds: number }[];
}

const WAITING = `state in ('planned', 'retrying', 'unknown', 'leased') and not_before <= app_now()`;

/** What an operator looks at first, in one read. */
export async function figures(tx: Tx): Promise<Figures> {
  const [row] = await tx.query<Figures>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('state', state, 'count', n) order by state), '[]')
          from (select state, count(*) as n from message group by state) m) as messages,
       (select count(*)::int from message where ${WAITING}) as "dueNotSent",
       (select coalesce(extract(epoch from app_now() - min(not_before)), 0)::float8 from message where ${WAITING}) as "dueNotSentSeconds",
       (select count(*)::int from outbox) as outbox,
       (select coalesce(extract(epoch from app_now() - min(f.at)), 0)::float8 from outbox o join fact f on f.id = o.fact_id) as "outboxSeconds",
       (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'seconds', extract(epoch from app_now() - done_until)::float8) order by name), '[]')
          from sweep) as sweeps`,
  );
  return row as Figures;
}
