import { createHash, randomBytes } from 'node:crypto';

type Owner = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

/** A session of the n-th person of the crowd, as signing in would have made it. @returns the cookie */
export async function signedInAs(owner: Owner, n: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner(
    `insert into session (token_hash, person_id, created_at, seen_at, expires_at)
     select $1, id, app_now(), app_now(), app_now() + interval '1 day' from person where email = $2`,
    [createHash('sha256').update(token).digest('hex'), `p${n}@bench.example`],
  );
  return `dondoc=${token}`;
}
