import type { Database } from '@dondoc/database';

/** How much of something a key may have: `most` at once, and as much again over `seconds`. */
export interface Allowance {
  key: string;
  most: number;
  seconds: number;
  /** How much is taken at once; 1 where not said. */
  amount?: number;
}

/** By the real time, which stands still for nobody: the demonstration's clock has no say here. */
const NOW = 'statement_timestamp()';
const STEP = 'make_interval(secs => $2)';
/** A second more, because of statements at once the one that began first is not the one that comes first. */
const WHOLE_AFTER = 'make_interval(secs => $3 + 1)';
const TAKEN = `greatest(held.whole_at, ${NOW}) + ${STEP}`;

/**
 * Takes from this key, in one statement: of a hundred attempts at once no more come through than are allowed, whichever process they reach.
 * A refused attempt takes nothing. @returns 0, or where the key has nothing left the seconds until it has
 */
export async function takeFrom(database: Database, allowance: Allowance): Promise<number> {
  const [row] = await database.statement<{ wait: number }>(
    `insert into rate_limit as held (key, whole_at, allowed) values ($1, ${NOW} + ${STEP}, true)
     on conflict (key) do update set allowed = ${TAKEN} <= ${NOW} + ${WHOLE_AFTER},
       whole_at = case when ${TAKEN} <= ${NOW} + ${WHOLE_AFTER} then ${TAKEN} else held.whole_at end
     returning case when allowed then 0 else extract(epoch from whole_at - ${NOW})::float8 + $2 - $3 end as wait`,
    [allowance.key, stepOf(allowance), allowance.seconds],
  );
  return Math.max(0, Math.ceil(row?.wait ?? 0));
}

/** Gives back what an attempt took that was none. */
export async function giveBack(database: Database, allowance: Allowance): Promise<void> {
  await database.statement(`update rate_limit set whole_at = whole_at - make_interval(secs => $2) where key = $1`, [
    allowance.key,
    stepOf(allowance),
  ]);
}

/** The key's allowance is whole again. */
export async function forgive(database: Database, key: string): Promise<void> {
  await database.statement('delete from rate_limit where key = $1', [key]);
}

export async function isKnownNetwork(database: Database, account: string, network: string): Promise<boolean> {
  const rows = await database.statement('select 1 from known_network where account = $1 and network = $2', [account, network]);
  return rows.length > 0;
}

/** Written once a day at the most. */
export async function noteNetwork(database: Database, account: string, network: string): Promise<void> {
  await database.statement(
    `insert into known_network as known (account, network, seen_at) values ($1, $2, ${NOW})
     on conflict (account, network) do update set seen_at = excluded.seen_at where known.seen_at < ${NOW} - interval '1 day'`,
    [account, network],
  );
}

const stepOf = ({ most, seconds, amount = 1 }: Allowance) => (seconds / most) * amount;
