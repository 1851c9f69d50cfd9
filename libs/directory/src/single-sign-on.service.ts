import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, addMinutes, conflict, forbidden, type Id, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { addMembership, endMembership } from './administration';
import {
  deleteIdentity,
  groupOffices,
  heldBy,
  type Identity,
  identitiesOf,
  insertAttempt,
  insertIdentity,
  personOfIdentity,
  type TakenAttempt,
  takeAttempt,
} from './data/identities';
import { personToChange } from './data/people';
import { liveLink, noteLinkUse } from './data/sessions';
import { changesByGroups } from './domain/provider-groups';
import { returnPath } from './domain/return-path';
import { AT_PROVIDER, openSession } from './opening';
import { confirmByProvider, type FromProvider } from './provider-confirmation';
import { hashOfToken, newToken } from './secrets';
import type { IdentityView, SessionView } from './views';

/** As long as somebody may take to sign in at the provider, in minutes. */
const PATIENCE_MINUTES = 10;

export type WantedSignIn =
  | { purpose: 'signIn' }
  | { purpose: 'link'; personId: Id }
  | { purpose: 'invitation'; link: string }
  | { purpose: 'confirm'; personId: Id; sessionId: Id };

/** The browser that came back. */
interface Browser {
  userAgent: string;
  /** The session that it has now. */
  sessionId: Id | null;
}

/** Signing in at a provider of one's own authority (OpenID Connect). People are known by issuer and subject, and by nothing else. */
@Injectable()
export class SingleSignOnService {
  constructor(private readonly database: Database) {}

  /** Remembers what is wanted. @returns `state` for the provider, `secret` for the browser: what comes back must have both */
  async begin(wanted: WantedSignIn, returnTo?: string): Promise<{ state: string; secret: string }> {
    const [state, secret] = [newToken(), newToken()];
    await this.database.transact(Actor.system(), (tx) =>
      insertAttempt(tx, {
        purpose: wanted.purpose,
        personId: 'personId' in wanted ? wanted.personId : null,
        linkHash: wanted.purpose === 'invitation' ? hashOfToken(wanted.link) : null,
        sessionId: wanted.purpose === 'confirm' ? wanted.sessionId : null,
        returnTo: returnPath(returnTo),
        stateHash: hashOfToken(state),
        secretHash: hashOfToken(secret),
        expiresAt: addMinutes(tx.now, PATIENCE_MINUTES),
      }),
    );
    return { state, secret };
  }

  /** Once, in the browser that began it, within ten minutes. @throws forbidden `provider.attempt` */
  async take(state: string, secret: string): Promise<TakenAttempt> {
    const hashes = { stateHash: hashOfToken(state), secretHash: hashOfToken(secret) };
    const attempt = await this.database.transact(Actor.system(), (tx) => takeAttempt(tx, hashes));
    if (attempt) return attempt;
    throw forbidden(
      'provider.attempt',
      'Lần đăng nhập này đã hết hạn, đã dùng, hoặc bắt đầu ở trình duyệt khác; hãy bắt đầu lại.',
      'This sign-in is over, was used, or began in another browser; begin again.',
    );
  }

  /** What the attempt was for: a session, or, for `link` and `confirm`, that it is done and no new session. @throws forbidden, conflict `provider.*` */
  finish(attempt: TakenAttempt, from: FromProvider, { userAgent, sessionId }: Browser): Promise<SessionView | null> {
    return this.database.transact(Actor.system('provider'), async (tx) => {
      if (attempt.purpose === 'link') return link(tx, attempt.personId as Id, from).then(() => null);
      if (attempt.purpose === 'confirm') return confirmByProvider(tx, attempt, { ...from, sessionId }).then(() => null);
      const personId = attempt.purpose === 'invitation' ? await accept(tx, attempt.linkHash ?? '', from) : await known(tx, from);
      if (from.groups) await followGroups(tx, personId, from.groups);
      return openSession(tx, personId, { userAgent, by: 'provider', ...(from.gaveSecondFactor && { with: AT_PROVIDER }) });
    });
  }

  /** One's own. */
  identities(actor: Actor): Promise<IdentityView[]> {
    return this.database.read(actor, (tx) => identitiesOf(tx, actor.personId as Id));
  }

  /** @throws notFound */
  unlink(actor: Actor, id: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      const personId = actor.personId as Id;
      const issuer = await deleteIdentity(tx, personId, id);
      if (!issuer) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      await record(tx, { kind: 'identity.unlinked', about: { type: 'person', id: personId }, data: { issuer } });
      return { id };
    });
  }
}

async function known(tx: Tx, identity: Identity): Promise<Id> {
  const personId = await personOfIdentity(tx, identity);
  if (!personId)
    throw forbidden(
      'provider.unknown',
      'Tài khoản này chưa được liên kết với người dùng nào. Hãy đăng nhập bằng mật khẩu rồi liên kết ở trang tài khoản, hoặc dùng liên kết mời.',
      'This account is linked to nobody here. Sign in with a password and link it on the account page, or use your invitation.',
    );
  const person = await personToChange(tx, personId);
  if (!person.disabledAt) return personId;
  throw forbidden(
    'account.disabled',
    'Tài khoản này đã bị khóa; hãy hỏi quản trị viên.',
    'This account is disabled; ask your administrator.',
  );
}

async function link(tx: Tx, personId: Id, { issuer, subject }: Identity): Promise<void> {
  const isNew = await insertIdentity(tx, personId, { issuer, subject });
  if (!isNew && (await personOfIdentity(tx, { issuer, subject })) !== personId)
    throw conflict('provider.taken', 'Tài khoản này đã liên kết với người khác.', 'This account is linked to somebody else.');
  if (isNew) await record(tx, { kind: 'identity.linked', about: { type: 'person', id: personId }, data: { issuer } });
}

async function accept(tx: Tx, linkHash: string, identity: Identity): Promise<Id> {
  const invitation = await liveLink(tx, linkHash);
  if (invitation?.purpose !== 'invitation')
    throw forbidden('link.refused', 'Liên kết đăng nhập không còn hiệu lực.', 'This sign-in link no longer works.');
  await link(tx, invitation.personId, identity);
  await noteLinkUse(tx, linkHash);
  return invitation.personId;
}

async function followGroups(tx: Tx, personId: Id, groups: readonly string[]): Promise<void> {
  const { begin, end } = changesByGroups(groups, await groupOffices(tx, personId, groups), await heldBy(tx, personId));
  for (const officeId of begin) await addMembership(tx, { personId, officeId, validFrom: tx.today, byProvider: true });
  for (const membershipId of end) await endMembership(tx, membershipId);
}
