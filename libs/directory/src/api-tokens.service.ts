import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, forbidden, type Id, notFound, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { countTokens, insertToken, liveToken, noteTokenUse, revokeTokens, tokenPage } from './data/api-tokens';
import {
  apiTokenFrom,
  MOST_TOKENS,
  type NewApiToken,
  prefixOf,
  TOKEN_START,
  type TokenScope,
  tokenFact,
  tooManyTokens,
} from './domain/api-token';
import { heldOffices } from './domain/held-offices';
import { isWorthNoting } from './domain/session';
import { hashOfToken, newToken } from './secrets';
import type { AccountView, ApiTokenView, MadeApiToken } from './views';

export interface SignedInByToken {
  actor: Actor;
  person: AccountView;
  tokenId: Id;
  scope: TokenScope;
}

/** Keys with which programs act for a person: 256 random bits, of which only the SHA-256 is stored. */
@Injectable()
export class ApiTokensService {
  constructor(private readonly database: Database) {}

  /** One's own, newest first. */
  list(actor: Actor, page: Page): Promise<Paged<ApiTokenView>> {
    return this.database.read(actor, (tx) => tokenPage(tx, ownId(tx), page));
  }

  /** The answer holds the only copy of the token. @throws invalid `token.name`, `token.lastDay`, conflict `token.tooMany`, forbidden to a token */
  make(actor: Actor, input: NewApiToken): Promise<MadeApiToken> {
    return this.database.transact(actor, async (tx) => {
      const personId = ownId(tx);
      const chosen = apiTokenFrom(input, tx.today);
      if ((await countTokens(tx, personId)) >= MOST_TOKENS) throw tooManyTokens();
      const token = `${TOKEN_START}${newToken()}`;
      const prefix = prefixOf(token);
      const id = await insertToken(tx, { ...chosen, personId, prefix, tokenHash: hashOfToken(token) });
      await record(
        tx,
        tokenFact('token.created', personId, { tokenId: id, token: chosen.name, scope: chosen.scope, until: chosen.expiresAt }),
      );
      return { id, token, prefix, expiresAt: chosen.expiresAt };
    });
  }

  /** @throws notFound for one that works no longer, and for somebody else's alike */
  revoke(actor: Actor, id: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      const personId = ownId(tx);
      const [revoked] = await revokeTokens(tx, personId, id);
      if (!revoked) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      await record(tx, tokenFact('token.revoked', personId, { tokenId: id, token: revoked.name }));
      return { id };
    });
  }

  /** Who acts by this token, with the offices held today; null for one that is unknown, revoked or expired, or whose person is disabled. */
  async actorOf(token: string): Promise<SignedInByToken | null> {
    if (!token.startsWith(TOKEN_START)) return null;
    const { found, now } = await this.database.read(Actor.system(), async (tx) => ({
      found: await liveToken(tx, hashOfToken(token)),
      now: tx.now,
    }));
    if (!found) return null;
    const { tokenId, tokenName, scope, lastUsedAt, offices, ...person } = found;
    const actor = Actor.person(person.id, person.name, heldOffices(offices)).byToken(tokenName);
    if (!lastUsedAt || isWorthNoting(lastUsedAt, now)) await this.database.transact(actor, (tx) => noteTokenUse(tx, tokenId));
    return { actor, person, tokenId, scope };
  }
}

function ownId({ actor }: Tx): Id {
  if (actor.personId && actor.via !== 'token') return actor.personId;
  throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
}
