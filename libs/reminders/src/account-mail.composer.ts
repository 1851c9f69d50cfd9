import type { Tx } from '@dondoc/database';
import { MailedLinksService } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { type Composed, type Composer, Composers, type Dropped, type LedgerMessage, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { accountPage } from './compose/account-page';
import { written } from './compose/written';
import { linkTokens } from './data/links';
import { isReset } from './domain/account-mail';

/** Writes the mails that let their reader choose a password. The token is made here, from the installation's secret: until the mail leaves it stands nowhere. */
@Injectable()
export class AccountMailComposer implements Composer, OnModuleInit {
  readonly kinds = ['account'] as const;

  constructor(
    private readonly composers: Composers,
    private readonly links: MailedLinksService,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  async compose(tx: Tx, messages: readonly LedgerMessage[]): Promise<Map<Id, Composed | Dropped>> {
    const tokens = await linkTokens(tx);
    const composed = new Map<Id, Composed | Dropped>();
    for (const message of messages) composed.set(message.id, await this.one(tx, message, tokens.once(message.key)));
    return composed;
  }

  async settled(): Promise<void> {}

  /** To the address that the account has now, and to no other. */
  private async one(tx: Tx, { key, address, language }: LedgerMessage, token: string): Promise<Composed | Dropped> {
    const person = await this.links.addressee(tx, token);
    if (!person || person.email !== address) return { reason: 'the link no longer works' };
    const { publicUrl } = this.options;
    return written(accountPage({ isReset: isReset(key), language, name: person.name, token, publicUrl }), { publicUrl });
  }
}
