import { Database } from '@dondoc/database';
import { DirectoryService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import { Mailbox } from '@dondoc/mail';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemonstrationService } from '../demonstration/demonstration.service';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { isFromLoopback, isLoopbackUrl } from '../http/loopback';
import { date, orNull, Reads, text } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { PROVIDER, type Provider } from '../single-sign-on/provider';

const welcome = {
  today: date,
  person: orNull({ type: 'object' }),
  offices: { type: 'array', items: { type: 'object' } },
  demonstration: orNull({ type: 'object' }),
  provider: orNull({ type: 'object', properties: { label: text } }),
};

/** The first question of the web application, whoever asks: what day it is, and who is there. */
@ApiTags('session')
@Controller('welcome')
export class WelcomeController {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly demonstration: DemonstrationService,
    private readonly mailbox: Mailbox,
    @Inject(PROVIDER) private readonly provider: Provider | null,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @Allow('anyone')
  @Reads('The product’s day, who is signed in through which offices, and the roles of the demonstration', welcome)
  async welcome(@Req() request: ApiRequest) {
    const actor = request.signedIn?.actor;
    return {
      today: await this.database.read(actor ?? Actor.system('welcome'), async (tx) => tx.today),
      person: request.signedIn?.person ?? null,
      offices: actor ? await this.directory.myOffices(actor) : [],
      demonstration: await this.demonstrationFor(request),
      provider: this.provider && { label: this.provider.label },
    };
  }

  /** Its links sign in without a password, so they are for this machine alone. */
  private async demonstrationFor(request: ApiRequest) {
    if (!isFromLoopback(request) || !isLoopbackUrl(this.publicUrl)) return null;
    const [roles, mailbox] = [await this.demonstration.links(), this.mailbox.isOpen];
    return roles.length > 0 || mailbox ? { roles, mailbox, clock: await this.demonstration.hasClock() } : null;
  }
}
