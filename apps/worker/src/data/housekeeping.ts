import type { Database } from '@dondoc/database';
import type { Instant } from '@dondoc/kernel';

/** The real time, and the product's, which a demonstration moves. */
export interface Moments {
  real: Instant;
  product: Instant;
}

interface Cleaning {
  table: string;
  /** By which of the two times the rows were written. */
  by: keyof Moments;
  /** What is over, in words of the table; $1 is the moment. */
  over: string;
}

/** What nobody asks for any more, and how long it is kept after that. Facts, messages and reminders stay for good. */
export const HOUSEKEEPING: readonly Cleaning[] = [
  { table: 'once', by: 'real', over: `created_at < $1::timestamptz - interval '7 days'` },
  { table: 'session', by: 'product', over: `least(ended_at, expires_at) < $1::timestamptz - interval '30 days'` },
  { table: 'sign_in_link', by: 'product', over: `expires_at < $1::timestamptz - interval '30 days'` },
  { table: 'reset_request', by: 'product', over: `asked_at < $1::timestamptz - interval '1 day'` },
  { table: 'provider_attempt', by: 'product', over: `expires_at < $1::timestamptz - interval '1 day'` },
  { table: 'second_step', by: 'real', over: `expires_at < $1::timestamptz - interval '1 day'` },
  { table: 'passkey_challenge', by: 'real', over: `expires_at < $1::timestamptz - interval '1 day'` },
  // a step is 30 seconds; no code can name one of a day ago
  { table: 'totp_use', by: 'real', over: `step < extract(epoch from $1::timestamptz - interval '1 day') / 30` },
  // begun and never confirmed
  { table: 'totp', by: 'product', over: `confirmed_at is null and created_at < $1::timestamptz - interval '1 day'` },
  { table: 'api_token', by: 'product', over: `least(revoked_at, expires_at) < $1::timestamptz - interval '90 days'` },
  { table: 'rate_limit', by: 'real', over: `whole_at < $1::timestamptz - interval '1 hour'` },
  { table: 'known_network', by: 'real', over: `seen_at < $1::timestamptz - interval '180 days'` },
];

export async function momentsOf(database: Database): Promise<Moments> {
  const [row] = await database.statement<Moments>('select now() as real, app_now() as product');
  return row as Moments;
}

/** Takes out what is over at these moments. */
export async function clean(database: Database, moments: Moments): Promise<void> {
  for (const { table, by, over } of HOUSEKEEPING) await database.statement(`delete from ${table} where ${over}`, [moments[by]]);
}
