import { AccountService } from '@dondoc/directory';
import { Controller, Delete, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf } from '../http/acting';
import { Allow } from '../http/allow';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';
import type { ApiRequest } from '../http/signed-in';

const session = { id, device: { type: 'object' }, signedInAt: text, seenAt: text, isThis: { type: 'boolean' } };

@ApiTags('session')
@Controller('sessions')
@NotForTokens()
export class OwnSessionsController {
  constructor(private readonly account: AccountService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Where one is signed in', session)
  list(@Req() request: ApiRequest, @Query() query: PageQuery) {
    return this.account.sessions(actorOf(request), hereOf(request), wantedPage(query));
  }

  @Delete(':id')
  @Allow('signedIn')
  @Changes('Sign out there')
  end(@Req() request: ApiRequest, @IdParam() sessionId: string) {
    return this.account.endSession(actorOf(request), sessionId);
  }

  @Delete()
  @Allow('signedIn')
  @Changes('Sign out everywhere but here')
  endOthers(@Req() request: ApiRequest) {
    return this.account.endOtherSessions(actorOf(request), hereOf(request));
  }
}

function hereOf({ signedIn }: ApiRequest): string {
  if (!signedIn) throw unauthenticated();
  return signedIn.sessionId;
}
