import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, forbidden, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { proofsOf } from './data/second-factors';
import { deleteSecondStep, liveSecondStep, type SecondStep, takeTry } from './data/second-steps';
import { confirmSession } from './data/sessions';
import { type ConfirmWay, confirmWays } from './domain/second-factors';
import { FactorKey } from './factor-key';
import { useCode } from './one-time-code-check';
import { type Opening, openSession } from './opening';
import { ownId } from './own-id';
import type { Assertion } from './passkey-answers';
import { PasskeysService } from './passkeys.service';
import { hashOfToken } from './secrets';
import { SessionsService } from './sessions.service';
import type { SessionView } from './views';

const SYSTEM = Actor.system();

/** How somebody confirms who they are: one of the three. */
export interface Proof {
  password?: string;
  code?: string;
  passkey?: Assertion;
}

/** Signing in with more than a password, and proving anew who one is before a deed of weight. */
@Injectable()
export class SignInStepsService {
  constructor(
    private readonly database: Database,
    private readonly key: FactorKey,
    private readonly passkeys: PasskeysService,
    private readonly sessions: SessionsService,
  ) {}

  /** Who owes a second factor under this token. @throws forbidden `secondStep.ended` after five minutes or five tries */
  async whose(token: string): Promise<Id> {
    return (await this.live(hashOfToken(token))).personId;
  }

  async secondStepOptions(token: string) {
    return this.passkeys.authentication('secondStep', await this.whose(token));
  }

  /** @throws forbidden `secondStep.ended`, `code.refused`, `passkey.refused` */
  async giveSecondFactor(token: string, proof: Omit<Proof, 'password'>, userAgent: string): Promise<SessionView> {
    const tokenHash = hashOfToken(token);
    const step = await this.live(tokenHash);
    if (!(await this.database.transact(SYSTEM, (tx) => takeTry(tx, tokenHash)))) throw ended();
    if (proof.passkey) await this.passkeys.holderOf(proof.passkey, 'secondStep', step.personId);
    return this.database.transact(Actor.person(step.personId, step.name, []), async (tx) => {
      const given = proof.passkey ? 'passkey' : await useCode(tx, { key: this.key, personId: step.personId, text: proof.code ?? '' });
      if (!(await deleteSecondStep(tx, tokenHash))) throw ended();
      return openSession(tx, step.personId, { userAgent, by: step.openedBy, with: given });
    });
  }

  signInOptions() {
    return this.passkeys.authentication('signIn', null);
  }

  /** Without a password: the passkey asked its holder for finger, face or PIN. @throws forbidden `passkey.refused` */
  async signInByPasskey(answer: Assertion, userAgent: string): Promise<SessionView> {
    const { personId, name } = await this.passkeys.holderOf(answer, 'signIn', null);
    const how: Opening = { userAgent, by: 'passkey' };
    return this.database.transact(Actor.person(personId, name, []), (tx) => openSession(tx, personId, how));
  }

  /** What the person signed in can confirm with; nothing: they sign in again. @param issuer of the provider, where there is one */
  ways(actor: Actor, issuer: string | null = null): Promise<ConfirmWay[]> {
    return this.database.read(actor, async (tx) => {
      const proofs = await proofsOf(tx, ownId(tx), issuer);
      return proofs ? confirmWays(proofs) : [];
    });
  }

  confirmOptions(actor: Actor) {
    return this.passkeys.authentication('confirm', actor.personId);
  }

  /** @throws forbidden `confirm.way` for a way that is not the person's, `signIn.refused`, `code.refused`, `passkey.refused` */
  async confirm(actor: Actor, sessionId: Id, proof: Proof): Promise<void> {
    const way: ConfirmWay = proof.passkey ? 'passkey' : proof.code !== undefined ? 'code' : 'password';
    if (!(await this.ways(actor)).includes(way)) throw notThisWay();
    if (way === 'password') await this.sessions.mustKnowPassword(actor, proof.password);
    if (proof.passkey) await this.passkeys.holderOf(proof.passkey, 'confirm', actor.personId);
    await this.database.transact(actor, async (tx) => {
      const personId = ownId(tx);
      const by = way === 'code' ? await useCode(tx, { key: this.key, personId, text: proof.code ?? '' }) : way;
      await confirmSession(tx, sessionId);
      await record(tx, { kind: 'session.confirmed', about: { type: 'person', id: personId }, data: { by } });
    });
  }

  private async live(tokenHash: string): Promise<SecondStep> {
    const step = await this.database.read(SYSTEM, (tx) => liveSecondStep(tx, tokenHash));
    if (!step) throw ended();
    return step;
  }
}

const ended = () =>
  forbidden(
    'secondStep.ended',
    'Bước xác thực đã hết hạn hoặc đã thử quá nhiều lần. Hãy đăng nhập lại từ đầu.',
    'This step has run out or was tried too often. Sign in from the beginning.',
  );

const notThisWay = () => forbidden('confirm.way', 'Không thể xác nhận bằng cách này.', 'This is no way for you to confirm.');
