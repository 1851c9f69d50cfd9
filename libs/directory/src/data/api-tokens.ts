import type { Tx } from '@dondoc/database';
import { type Id, type Instant, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { TokenScope } from '../domain/api-token';
import type { HeldRow } from '../domain/held-offices';
import type { AccountView, ApiTokenView } from '../views';
import { ACCOUNT, OFFICES } from './sessions';

export interface StoredToken {
  personId: Id;
  name: string;
  scope: TokenScope;
  prefix: string;
  tokenHash: string;
  expiresAt: Instant;
}

export async function insertToken(tx: Tx, token: StoredToken): Promise<Id> {
  const id = tx.newId();
  await tx.change(
    `insert into api_token (id, person_id, name, scope, prefix, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, token.personId, token.name, token.scope, token.prefix, token.tokenHash, tx.now, token.expiresAt],
  );
  return id;
}

/** How many of them work. The person's row is held, so that two at once are counted one after the other. */
export async function countTokens(tx: Tx, personId: Id): Promise<number> {
  await tx.query('select 1 from person where id = $1 for update', [personId]);
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from api_token where person_id = $1 and revoked_at is null and expires_at > $2',
    [personId, tx.now],
  );
  return row?.count ?? 0;
}

/** Newest first, with those that no longer work. */
export async function tokenPage(tx: Tx, personId: Id, page: Page): Promise<Paged<ApiTokenView>> {
  const rows = await tx.query<ApiTokenView>(
    `select id, name, scope, prefix, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt",
       revoked_at is null and expires_at > $2 as works
     from api_token where person_id = $1 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [personId, tx.now, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}

/** @returns the names of those that worked until now */
export async function revokeTokens(tx: Tx, personId: Id, id: Id | null = null): Promise<{ id: Id; name: string }[]> {
  return tx.query<{ id: Id; name: string }>(
    `update api_token set revoked_at = $2 where person_id = $1 and revoked_at is null and expires_at > $2 and ($3::uuid is null or id = $3)
     returning id, name`,
    [personId, tx.now, id],
  );
}

export interface LiveToken extends AccountView {
  tokenId: Id;
  tokenName: string;
  scope: TokenScope;
  lastUsedAt: Instant | null;
  offices: HeldRow[];
}

/** The token with its person and the offices held today; nothing when it is unknown, revoked or expired, or the person disabled. */
export async function liveToken(tx: Tx, tokenHash: string): Promise<LiveToken | undefined> {
  const [row] = await tx.query<LiveToken>(
    `select k.id as "tokenId", k.name as "tokenName", k.scope, k.last_used_at as "lastUsedAt", ${OFFICES} as offices,
       ${ACCOUNT} join api_token k on k.person_id = p.id
     where k.token_hash = $1 and k.revoked_at is null and k.expires_at > $2 and p.disabled_at is null`,
    [tokenHash, tx.now, tx.today],
  );
  return row;
}

export async function noteTokenUse(tx: Tx, id: Id): Promise<void> {
  await tx.change('update api_token set last_used_at = $2 where id = $1', [id, tx.now]);
}
