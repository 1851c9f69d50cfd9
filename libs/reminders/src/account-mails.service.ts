import { Database, type Tx } from '@dondoc/database';
import { MailedLinksService } from '@dondoc/directory';
import { Actor, type Id, type Language, localDateAt } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { linkTokens } from './data/links';
import { changeKey, invitationKey, resetKey } from './domain/account-mail';

const SYSTEM = Actor.system('accountMails');

interface To {
  id: Id;
  email: string;
  language: Language;
}

/**
 * What follows when somebody forgot a password or is invited: a link is opened and its mail planned, in one transaction. The token stands in neither.
 * And when what somebody signs in with has changed: they are told.
 */
@Injectable()
export class AccountMailsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly links: MailedLinksService,
  ) {}

  reset(requestId: Id): Promise<void> {
    const key = resetKey(requestId);
    return this.database.transact(SYSTEM, async (tx) => {
      const person = await this.links.openReset(tx, requestId, (await linkTokens(tx)).once(key));
      if (person) await this.plan(tx, key, person);
    });
  }

  /** Twice for the same fact is once. */
  invitation(fact: { id: number; aboutId: Id }): Promise<void> {
    const key = invitationKey(fact.id);
    return this.database.transact(SYSTEM, async (tx) => {
      const token = (await linkTokens(tx)).once(key);
      if (await this.links.addressee(tx, token)) return;
      const person = await this.links.openInvitation(tx, fact.aboutId, token);
      if (person) await this.plan(tx, key, person);
    });
  }

  /** Twice for the same fact is once. */
  changed(fact: { id: number; aboutId: Id }): Promise<void> {
    return this.database.transact(SYSTEM, async (tx) => {
      const person = await this.links.addresseeById(tx, fact.aboutId);
      if (person) await this.plan(tx, changeKey(fact.id), person);
    });
  }

  private async plan(tx: Tx, key: string, { id, email, language }: To): Promise<void> {
    const to = { personId: id, address: email, language, aboutId: id };
    await this.ledger.plan(tx, [{ key, kind: 'account', ...to, day: localDateAt(tx.now), notBefore: tx.now }]);
  }
}
