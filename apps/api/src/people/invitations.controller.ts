import { Database } from '@dondoc/database';
import { MailedLinksService, SessionsService } from '@dondoc/directory';
import { addMinutes } from '@dondoc/kernel';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { unauthenticated } from '../http/door-error';
import { IdParam } from '../http/id.pipe';
import { Changes } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';

const SEVEN_DAYS = 7 * 24 * 60;

@ApiTags('people')
@Controller('people')
export class InvitationsController {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly links: MailedLinksService,
  ) {}

  /** The answer is the only copy of the link, so it is never kept under an Idempotency-Key. */
  @Post(':id/invitation')
  @Allow('administrator')
  @Confirmed()
  @Changes('A link with which the person chooses a password, once, within seven days: `POST /api/session` with `link` and `password`')
  invite(@Req() { signedIn }: ApiRequest, @IdParam() personId: string) {
    if (!signedIn) throw unauthenticated();
    return this.database.transact(signedIn.actor, async (tx) => {
      const expiresAt = addMinutes(tx.now, SEVEN_DAYS);
      return { link: await this.sessions.issueLink(tx, personId, 'invitation', expiresAt), expiresAt };
    });
  }

  @Post(':id/invitation/mail')
  @Allow('administrator')
  @Confirmed()
  @Changes('Send the person such a link by mail; nobody else sees it')
  inviteByMail(@Req() { signedIn }: ApiRequest, @IdParam() personId: string) {
    if (!signedIn) throw unauthenticated();
    return this.links.invite(signedIn.actor, personId);
  }
}
