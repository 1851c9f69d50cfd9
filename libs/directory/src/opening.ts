import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Id } from '@dondoc/kernel';
import { proofsOf } from './data/second-factors';
import { insertSecondStep } from './data/second-steps';
import { insertSession } from './data/sessions';
import { secondStepWays } from './domain/second-factors';
import { sessionExpiry } from './domain/session';
import { hashOfToken, newToken } from './secrets';
import type { SessionView } from './views';

const USER_AGENT_LENGTH = 400;
/** Of a second factor: given at the provider of single sign-on, which says so. */
export const AT_PROVIDER = 'provider';
/** Nobody has anything to prove themselves with in a demonstration, whose links exist nowhere else. */
const NEVER_ASKED = 'demonstration';

export interface Opening {
  userAgent: string;
  /** What was proved: a password, a link … */
  by: string;
  /** The second factor, where one was given. */
  with?: string;
}

/** A session, or for a person with a second factor a token that opens nothing but the way to give it. Every way to sign in that proves one thing goes through here. */
export async function openOrAsk(tx: Tx, personId: Id, how: Opening): Promise<SessionView> {
  const proofs = how.by === NEVER_ASKED ? undefined : await proofsOf(tx, personId);
  const secondStep = proofs ? secondStepWays(proofs) : [];
  if (secondStep.length === 0) return openSession(tx, personId, how);
  const token = newToken();
  const expiresAt = await insertSecondStep(tx, { tokenHash: hashOfToken(token), personId, openedBy: how.by });
  return { token, expiresAt, secondStep };
}

/** For whoever has proved enough. */
export async function openSession(tx: Tx, personId: Id, { userAgent, by, with: second }: Opening): Promise<SessionView> {
  const [token, expiresAt] = [newToken(), sessionExpiry(tx.now, tx.now)];
  await insertSession(tx, {
    tokenHash: hashOfToken(token),
    personId,
    expiresAt,
    userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    openedBy: by,
    factorAtProvider: second === AT_PROVIDER,
  });
  await record(tx, { kind: 'session.started', about: { type: 'person', id: personId }, data: { by, ...(second && { with: second }) } });
  return { token, expiresAt };
}
