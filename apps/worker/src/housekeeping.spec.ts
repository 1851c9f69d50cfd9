import { addMinutes, type Id } from '@dondoc/kernel';
import { aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { clean, HOUSEKEEPING } from './data/housekeeping';

const NOW = '2026-11-23T02:00:00.000Z';
const DAY = 24 * 60;

describe('Housekeeping', () => {
  let stage: Stage;
  let personId: Id;
  beforeAll(async () => {
    stage = await openStage({ at: NOW });
    personId = (await aPerson(stage)).personId as Id;
  });
  afterAll(() => stage?.close());

  const ago = (days: number) => addMinutes(NOW, -days * DAY);
  /** One row, over for this long. */
  const rows: Record<string, (days: number) => [sql: string, parameters: unknown[]]> = {
    once: (days) => [
      `insert into once (person_id, key, fingerprint, created_at) values ($1, gen_random_uuid()::text, 'x', $2)`,
      [personId, ago(days)],
    ],
    session: (days) => [
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at, ended_at, user_agent)
       values (gen_random_uuid(), gen_random_uuid()::text, $1, $2, $2, $3, $2, 'x')`,
      [personId, ago(days), addMinutes(NOW, DAY)],
    ],
    sign_in_link: (days) => [
      `insert into sign_in_link (token_hash, person_id, purpose, expires_at) values (gen_random_uuid()::text, $1, 'invitation', $2)`,
      [personId, ago(days)],
    ],
    reset_request: (days) => [
      `insert into reset_request (id, email, asked_at) values (gen_random_uuid(), 'a@example.vn', $1)`,
      [ago(days)],
    ],
    provider_attempt: (days) => [
      `insert into provider_attempt (state_hash, secret_hash, purpose, return_to, expires_at) values (gen_random_uuid()::text, 'x', 'signIn', '/', $1)`,
      [ago(days)],
    ],
    second_step: (days) => [
      `insert into second_step (token_hash, person_id, opened_by, expires_at) values (gen_random_uuid()::text, $1, 'password', $2)`,
      [personId, ago(days)],
    ],
    passkey_challenge: (days) => [
      `insert into passkey_challenge (challenge, purpose, expires_at) values (gen_random_uuid()::text, 'signIn', $1)`,
      [ago(days)],
    ],
    totp_use: (days) => [
      'insert into totp_use (person_id, step) values ($1, floor(extract(epoch from $2::timestamptz) / 30))',
      [personId, ago(days)],
    ],
    totp: (days) => [`insert into totp (person_id, secret, created_at) values ($1, 'x', $2)`, [personId, ago(days)]],
    api_token: (days) => [
      `insert into api_token (id, person_id, name, scope, prefix, token_hash, created_at, expires_at)
       values (gen_random_uuid(), $1, 'x', 'read', 'x', gen_random_uuid()::text, $2::timestamptz - interval '9 days', $2)`,
      [personId, ago(days)],
    ],
    rate_limit: (days) => [`insert into rate_limit (key, whole_at, allowed) values (gen_random_uuid()::text, $1, true)`, [ago(days)]],
    known_network: (days) => [
      `insert into known_network (account, network, seen_at) values (gen_random_uuid()::text, 'x', $1)`,
      [ago(days)],
    ],
  };
  const KEPT_DAYS: Record<string, number> = {
    once: 7,
    session: 30,
    sign_in_link: 30,
    reset_request: 1,
    provider_attempt: 1,
    second_step: 1,
    passkey_challenge: 1,
    totp_use: 1,
    totp: 1,
    api_token: 90,
    rate_limit: 1 / 24,
    known_network: 180,
  };
  const count = async (table: string) => (await stage.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it.each(HOUSEKEEPING.map(({ table }) => table))('takes rows of %s out once their time is over, and not before', async (table) => {
    const days = KEPT_DAYS[table] as number;
    await stage.sql(`delete from ${table}`);
    const [sql, parameters] = rows[table]?.(days) ?? ['', []];
    await stage.sql(sql, parameters);
    await clean(stage.database, { real: addMinutes(NOW, -1), product: addMinutes(NOW, -1) });
    expect(await count(table)).toBe(1);
    await clean(stage.database, { real: addMinutes(NOW, 1), product: addMinutes(NOW, 1) });
    expect(await count(table)).toBe(0);
  });

  it('leaves what goes on: an app that is in use, however old', async () => {
    await stage.sql(`insert into totp (person_id, secret, created_at, confirmed_at) values ($1, 'x', $2, $2)`, [personId, ago(900)]);
    await clean(stage.database, { real: NOW, product: NOW });
    expect(await count('totp')).toBe(1);
  });

  it('knows every table whose rows expire', async () => {
    const expiring = await stage.sql<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'expires_at' order by 1`,
    );
    expect(expiring.length).toBeGreaterThan(5);
    expect(expiring.map(({ name }) => name).filter((name) => !HOUSEKEEPING.some(({ table }) => table === name))).toEqual([]);
  });
});
