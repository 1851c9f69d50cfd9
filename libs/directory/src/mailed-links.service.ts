import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { Actor, addMinutes, conflict, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { mustAdministerPerson } from './administration';
import {
  type Addressee,
  addresseeById,
  addresseeOfLink,
  deleteResetLinks,
  insertResetRequest,
  personOfEmail,
  takeResetRequest,
} from './data/mailed-links';
import { devicesOf } from './data/own-sessions';
import { personToChange } from './data/people';
import { insertLink } from './data/sessions';
import type { Device } from './domain/device';
import { hashOfToken } from './secrets';

const RESET_MINUTES = 30;
const INVITATION_MINUTES = 7 * 24 * 60;
/** The longest address there is. */
const ADDRESS_MAX = 254;

/** One-time links that go to their owner by mail. Whoever asks for one learns nothing: what follows is done later, elsewhere. */
@Injectable()
export class MailedLinksService {
  constructor(private readonly database: Database) {}

  /** Notes that somebody forgot the password of this address. Whether it is anybody's is not looked at here, so that the answer and its time tell nothing. */
  async askForReset(email: string): Promise<void> {
    await this.database.transact(Actor.system('guest'), async (tx) => {
      const id = await insertResetRequest(tx, email.normalize('NFC').trim().slice(0, ADDRESS_MAX));
      await record(tx, { kind: 'reset.asked', about: { type: 'resetRequest', id } });
    });
  }

  /** An administrator wants the person invited by mail. @throws conflict `person.disabled` */
  invite(actor: Actor, personId: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, personId);
      const officeId = await mustAdministerPerson(tx, person);
      if (person.disabledAt) throw conflict('person.disabled', 'Tài khoản này đã bị khóa.', 'This account is disabled.');
      await record(tx, person.fact('person.invitedByMail'), officeId);
      return { id: personId };
    });
  }

  /** Opens a link for whoever asked, with a token that only the mail will have; null where the address is nobody's or was dealt with. */
  async openReset(tx: Tx, requestId: Id, token: string): Promise<Addressee | null> {
    const email = await takeResetRequest(tx, requestId);
    const person = email === undefined ? undefined : await personOfEmail(tx, email);
    if (!person) return null;
    const expiresAt = addMinutes(tx.now, RESET_MINUTES);
    await deleteResetLinks(tx, person.id);
    await insertLink(tx, { tokenHash: hashOfToken(token), personId: person.id, purpose: 'reset', expiresAt });
    await record(tx, (await personToChange(tx, person.id)).fact('person.resetMailed', { until: expiresAt }));
    return person;
  }

  async openInvitation(tx: Tx, personId: Id, token: string): Promise<Addressee | null> {
    const person = await addresseeById(tx, personId);
    if (!person) return null;
    const expiresAt = addMinutes(tx.now, INVITATION_MINUTES);
    await insertLink(tx, { tokenHash: hashOfToken(token), personId, purpose: 'invitation', expiresAt });
    return person;
  }

  /** Who may be written to about their account. */
  async addresseeById(tx: Tx, personId: Id): Promise<Addressee | null> {
    return (await addresseeById(tx, personId)) ?? null;
  }

  /** Where the person is signed in, the latest first. */
  devicesOf(tx: Tx, personId: Id): Promise<Device[]> {
    return devicesOf(tx, personId);
  }

  /** Whose link it is while it works: a mail with one that does not is not sent. */
  async addressee(tx: Tx, token: string): Promise<Addressee | null> {
    return (await addresseeOfLink(tx, hashOfToken(token))) ?? null;
  }
}
