import type { Tx } from '@dondoc/database';
import { MailedLinksService } from '@dondoc/directory';
import { factById, type RecordedFact } from '@dondoc/journal';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import { type AccountChangeMail, accountChangePage } from './compose/account-change-page';
import { accountPage } from './compose/account-page';
import { written } from './compose/written';
import { linkTokens } from './data/links';
import { changeOf, factOfChange, isReset } from './domain/account-mail';

/** Writes the mails that tell of a change of what one signs in with, and those that let their reader choose a password. The token is made here, from the installation's secret: until the mail leaves it stands nowhere. */
@Injectable()
export class AccountMailComposer implements Composer {
  readonly kinds = ['account'] as const;

  constructor(
    private readonly links: MailedLinksService,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const tokens = await linkTokens(tx);
    const composed = new Map<Id, Composed | Dropped>();
    for (const message of messages) composed.set(message.id, await this.one(tx, message, () => tokens.once(message.key)));
    return composed;
  }

  /** To the address that the account has now, and to no other. */
  private async one(tx: Tx, message: LedgerMessage, once: () => string): Promise<Composed | Dropped> {
    const { key, address, language } = message;
    const factId = factOfChange(key);
    if (factId !== null) return this.ofChange(tx, message, factId);
    const token = once();
    const person = await this.links.addressee(tx, token);
    if (!person || person.email !== address) return { reason: 'the link no longer works' };
    const { publicUrl } = this.options;
    return written(accountPage({ isReset: isReset(key), language, name: person.name, token, publicUrl }), { publicUrl });
  }

  private async ofChange(tx: Tx, { aboutId, address, language }: LedgerMessage, factId: number): Promise<Composed | Dropped> {
    const [fact, person] = [await factById(tx, factId), await this.links.addresseeById(tx, aboutId ?? '')];
    const change = fact && changeOf(fact);
    if (!fact || !change || person?.email !== address) return { reason: 'the account is no longer there' };
    const { publicUrl } = this.options;
    const devices = await this.links.devicesOf(tx, person.id);
    const said = { change, at: fact.at, by: doneBy(fact), devices, language, name: person.name, publicUrl };
    return written(accountChangePage(said), { publicUrl });
  }
}

/** The system sets a password for whoever shows a link; everybody else is named in the fact. */
function doneBy({ personId, aboutId, actorName, kind }: RecordedFact): AccountChangeMail['by'] {
  if (personId !== null && personId !== aboutId) return { name: actorName };
  return personId === null && kind === 'person.passwordSet' ? 'byLink' : 'oneself';
}
