import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, conflict, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import {
  credentialsOf,
  insertChallenge,
  insertPasskey,
  notePasskeyUse,
  type PasskeyPurpose,
  passkeyByCredential,
  takeChallenge,
} from './data/passkeys';
import { personToChange } from './data/people';
import { accountById } from './data/sessions';
import { nameText } from './domain/checked-text';
import { ownId } from './own-id';
import { type Assertion, type Attestation, challengeIn, passkeyRefused, verifiedAssertion, verifiedAttestation } from './passkey-answers';
import { firstCodes } from './recovery-codes';
import { RelyingParty } from './relying-party';
import type { FactorAddedView } from './views';

const SYSTEM = Actor.system();

/** Whose passkey signed. */
export interface PasskeyHolder {
  personId: Id;
  name: string;
}

/** Passkeys (WebAuthn): adding them, and what they sign. Each challenge is answered once, whether rightly or not. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly database: Database,
    private readonly party: RelyingParty,
  ) {}

  /** What the browser is asked to make. The passkey can be found without a name typed, and asks its holder for finger, face or PIN. */
  async registration(actor: Actor) {
    const { person, known } = await this.database.read(actor, async (tx) => ({
      person: await accountById(tx, ownId(tx)),
      known: await credentialsOf(tx, ownId(tx)),
    }));
    const options = await generateRegistrationOptions({
      rpName: this.party.name,
      rpID: this.party.id,
      userID: new TextEncoder().encode(person.id),
      userName: person.email,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.giveOut(options.challenge, 'register', person.id);
    return options;
  }

  /** @throws forbidden `passkey.refused`, conflict `passkey.exists`, invalid `name.empty` */
  async add(actor: Actor, input: { name: string; answer: Attestation }): Promise<FactorAddedView> {
    const name = nameText(input.name, 'name');
    await this.take(challengeIn(input.answer), 'register', actor.personId);
    const credential = await verifiedAttestation(this.party, input.answer);
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      if (!(await insertPasskey(tx, { ...credential, personId: person.id, name })))
        throw conflict('passkey.exists', 'Khóa này đã được đăng ký.', 'This passkey is registered already.');
      await record(tx, person.fact('factor.added', { factor: 'passkey', passkey: name }));
      return firstCodes(tx, person.id);
    });
  }

  /** What the browser is asked to sign: by any passkey of this site where nobody is named. */
  async authentication(purpose: PasskeyPurpose, personId: Id | null) {
    const known = personId ? await this.database.read(SYSTEM, (tx) => credentialsOf(tx, personId)) : [];
    const options = await generateAuthenticationOptions({
      rpID: this.party.id,
      userVerification: 'required',
      ...(personId && { allowCredentials: known }),
    });
    await this.giveOut(options.challenge, purpose, personId);
    return options;
  }

  /** @throws forbidden `passkey.refused` for a wrong signature, site, person, or a challenge that was answered before */
  async holderOf(answer: Assertion, purpose: PasskeyPurpose, personId: Id | null): Promise<PasskeyHolder> {
    await this.take(challengeIn(answer), purpose, personId);
    const passkey = await this.database.read(SYSTEM, (tx) => passkeyByCredential(tx, answer.id));
    if (!passkey || (personId !== null && passkey.personId !== personId)) throw passkeyRefused();
    const counter = await verifiedAssertion(this.party, answer, passkey);
    const isNext = await this.database.transact(SYSTEM, (tx) => notePasskeyUse(tx, passkey.id, counter));
    if (!isNext) throw passkeyRefused();
    return { personId: passkey.personId, name: passkey.personName };
  }

  private giveOut(challenge: string, purpose: PasskeyPurpose, personId: Id | null): Promise<void> {
    return this.database.transact(SYSTEM, (tx: Tx) => insertChallenge(tx, { challenge, purpose, personId }));
  }

  /** A transaction of its own: what comes after may fail, and the challenge is gone all the same. */
  private async take(challenge: string, purpose: PasskeyPurpose, personId: Id | null): Promise<void> {
    const isTaken = await this.database.transact(SYSTEM, (tx) => takeChallenge(tx, { challenge, purpose, personId }));
    if (!isTaken) throw passkeyRefused();
  }
}
