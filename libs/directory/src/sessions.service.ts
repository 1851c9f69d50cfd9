import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, conflict, forbidden, type Id, type Instant, invalid } from '@dondoc/kernel';
import { Injectable, Optional } from '@nestjs/common';
import { mustAdministerPerson, mustBeSystem } from './administration';
import { CommonPasswords } from './common-passwords';
import { deleteResetLinks } from './data/mailed-links';
import { personToChange } from './data/people';
import {
  type Credentials,
  credentialsByEmail,
  credentialsById,
  endSession,
  endSessionsOf,
  insertLink,
  liveLink,
  liveSession,
  noteLinkUse,
  noteUse,
} from './data/sessions';
import { heldOffices } from './domain/held-offices';
import { newPasswordText, PASSWORD_MAX, passwordText } from './domain/password';
import type { Confirmation } from './domain/second-factors';
import { isWorthNoting, sessionExpiry } from './domain/session';
import { openOrAsk } from './opening';
import { hashOfToken, hashPassword, newToken, passwordMatches } from './secrets';
import type { AccountView, LinkPurpose, SessionView } from './views';

export interface SignedIn {
  actor: Actor;
  person: AccountView;
  sessionId: Id;
  confirmation: Confirmation;
}

/** Signing in: passwords, links and sessions. Tokens are 256 random bits, of which only the SHA-256 is stored. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    @Optional() private readonly common?: CommonPasswords,
  ) {}

  /**
   * A session, or for a person with a second factor the token of the step that asks for it.
   * @throws forbidden `signIn.refused` for an unknown account and a wrong password alike, `account.disabled` to who knows the password of a disabled one
   */
  async signIn(email: string, password: string, userAgent: string): Promise<SessionView> {
    const account = await this.database.read(Actor.system(), (tx) => credentialsByEmail(tx, email.normalize('NFC').trim()));
    const known = await this.mustMatch(account, password);
    return this.database.transact(Actor.person(known.id, known.name, []), (tx) => openOrAsk(tx, known.id, { userAgent, by: 'password' }));
  }

  /**
   * The link is looked at before the password is hashed: who has none keeps nobody busy.
   * A demonstration link signs in until it expires. An invitation or a reset works once and takes the password that the person chooses.
   * @throws forbidden `link.refused`, invalid `invitation.passwordNeeded`, `password.*` (the link still works then)
   */
  async signInByLink(token: string, userAgent: string, password?: string): Promise<SessionView> {
    const tokenHash = hashOfToken(token);
    const { purpose } = await this.database.transact(Actor.system(), (tx) => mustLive(tx, tokenHash));
    const chosen = purpose !== 'demonstration' ? await hashPassword(this.goodEnough(password ?? passwordNeeded())) : null;
    return this.database.transact(Actor.system(), async (tx) => {
      const link = await mustLive(tx, tokenHash);
      if (chosen) await setHash(tx, { personId: link.personId, hash: chosen, keep: null });
      await noteLinkUse(tx, tokenHash);
      return openOrAsk(tx, link.personId, { userAgent, by: link.purpose });
    });
  }

  /** Who holds this session, with the offices held today; null for a session that is unknown, ended or expired, or whose person is disabled. */
  async actorOf(token: string): Promise<SignedIn | null> {
    const tokenHash = hashOfToken(token);
    const { session, now } = await this.database.read(Actor.system(), async (tx) => ({
      session: await liveSession(tx, tokenHash),
      now: tx.now,
    }));
    if (!session) return null;
    const { sessionId, createdAt, seenAt, offices, confirmation, ...person } = session;
    const actor = Actor.person(person.id, person.name, heldOffices(offices));
    if (isWorthNoting(seenAt, now)) await this.database.transact(actor, (tx) => noteUse(tx, tokenHash, sessionExpiry(createdAt, tx.now)));
    return { actor, person, sessionId, confirmation };
  }

  /** Ends the session; one that has ended, or never was, is no error. */
  async end(token: string): Promise<void> {
    await this.database.transact(Actor.system(), async (tx) => {
      const personId = await endSession(tx, hashOfToken(token));
      if (personId) await record(tx, { kind: 'session.ended', about: { type: 'person', id: personId } });
    });
  }

  /** A new link for this person, until `expiresAt`: an invitation from the administrator, a demonstration link only from the system. */
  async issueLink(tx: Tx, personId: Id, purpose: LinkPurpose, expiresAt: Instant): Promise<string> {
    if (purpose === 'demonstration') mustBeSystem(tx);
    const person = await personToChange(tx, personId);
    const officeId = await mustAdministerPerson(tx, person);
    if (person.disabledAt) throw conflict('person.disabled', 'Tài khoản này đã bị khóa.', 'This account is disabled.');
    const token = newToken();
    await insertLink(tx, { tokenHash: hashOfToken(token), personId, purpose, expiresAt });
    if (purpose === 'invitation') await record(tx, person.fact('person.invited', { until: expiresAt }), officeId);
    return token;
  }

  /**
   * Sets one's own password (`current` is asked for where there is one), or as the system that of `personId`. All sessions of the person end,
   * but for the one that is kept.
   * @throws forbidden `signIn.refused` for a wrong current password, invalid `password.tooShort`, `password.common`
   */
  async setPassword(actor: Actor, input: { personId?: Id; current?: string; password: string; keepSession?: Id }): Promise<void> {
    const chosen = this.goodEnough(input.password);
    const personId = actor.isSystem ? input.personId : actor.personId;
    if (!personId || (input.personId && input.personId !== personId))
      throw forbidden('actor.forbidden', 'Chỉ đổi được mật khẩu của chính mình.', 'One may only set one’s own password.');
    if (!actor.isSystem) await this.mustKnowCurrent(personId, input.current);
    const hash = await hashPassword(chosen);
    await this.database.transact(actor, (tx) => setHash(tx, { personId, hash, keep: input.keepSession ?? null }));
  }

  /** @throws invalid `password.*` */
  private goodEnough(password: string): string {
    const text = newPasswordText(password);
    this.common?.refuse(text);
    return text;
  }

  /** Somebody signed in proves anew who they are. @throws forbidden `signIn.refused`, for who has no password, too */
  async mustKnowPassword(actor: Actor, password = ''): Promise<void> {
    const { personId } = actor;
    await this.mustMatch(personId ? await this.database.read(Actor.system(), (tx) => credentialsById(tx, personId)) : undefined, password);
  }

  private async mustKnowCurrent(personId: Id, current = ''): Promise<void> {
    const account = await this.database.read(Actor.system(), (tx) => credentialsById(tx, personId));
    if (account?.passwordHash) await this.mustMatch(account, current);
  }

  private async mustMatch(account: Credentials | undefined, password: string): Promise<Credentials> {
    const asked = passwordText(password.slice(0, PASSWORD_MAX * 4));
    const matches = await passwordMatches(account?.passwordHash, asked);
    if (!account || !matches)
      throw forbidden('signIn.refused', 'Địa chỉ thư hoặc mật khẩu không đúng.', 'The address or the password is not right.');
    if (account.disabled)
      throw forbidden(
        'account.disabled',
        'Tài khoản này đã bị khóa; hãy hỏi quản trị viên.',
        'This account is disabled; ask your administrator.',
      );
    return account;
  }
}

async function mustLive(tx: Tx, tokenHash: string) {
  const link = await liveLink(tx, tokenHash);
  if (!link) throw forbidden('link.refused', 'Liên kết đăng nhập không còn hiệu lực.', 'This sign-in link no longer works.');
  return link;
}

async function setHash(tx: Tx, { personId, hash, keep }: { personId: Id; hash: string; keep: Id | null }): Promise<void> {
  const person = await personToChange(tx, personId);
  const fact = person.setPassword(hash);
  await tx.manager.save(person);
  await endSessionsOf(tx, personId, keep);
  await deleteResetLinks(tx, personId);
  await record(tx, fact);
}

function passwordNeeded(): never {
  throw invalid('invitation.passwordNeeded', 'Hãy chọn mật khẩu.', 'Choose a password.', { field: 'password' });
}
