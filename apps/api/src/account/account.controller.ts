import { AccountService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { NotForTokens } from '../http/for-tokens';
import { count, id, Reads, text } from '../http/operations';

const account = {
  id,
  name: text,
  email: text,
  language: text,
  hasPassword: { type: 'boolean' },
  passwordRules: { type: 'object', properties: { least: count, most: count } },
  offices: { type: 'array', items: { type: 'object' } },
  mailHours: { type: 'object', properties: { from: text, until: text } },
};

@ApiTags('people')
@Controller('account')
@NotForTokens()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly ledger: Ledger,
  ) {}

  @Get()
  @Allow('signedIn')
  @Reads('One’s own account: offices with their dates and delegates, what a password must be, the hours in which mails leave', account)
  async own(@Acting() actor: Actor) {
    return { ...(await this.account.account(actor)), mailHours: this.ledger.sendingTime.hours };
  }
}
