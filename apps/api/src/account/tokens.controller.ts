import { ApiTokensService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, orNull, Reads, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';
import type { ApiRequest } from '../http/signed-in';
import { NewTokenDto } from './new-token.dto';

const token = {
  id,
  name: text,
  scope: text,
  prefix: text,
  createdAt: text,
  expiresAt: text,
  lastUsedAt: orNull(text),
  revokedAt: orNull(text),
  works: { type: 'boolean' },
};

@ApiTags('session')
@Controller('account/tokens')
@NotForTokens()
export class TokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @Allow('signedIn')
  @Lists('One’s own tokens for programs, newest first; the tokens themselves are shown by nothing', token)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.tokens.list(actor, wantedPage(query));
  }

  @Post()
  @HttpCode(200)
  @Allow('signedIn')
  @Confirmed()
  // Not kept for an Idempotency-Key: the answer would stand in the database.
  @Reads('Make a token for a program. The answer holds its only copy; it is sent as `Authorization: Bearer dd_…`', {
    id,
    token: text,
    prefix: text,
    expiresAt: text,
  })
  make(@Req() request: ApiRequest, @Body() input: NewTokenDto) {
    if (!request.signedIn) throw unauthenticated();
    return this.tokens.make(request.signedIn.actor, input);
  }

  @Delete(':id')
  @Allow('signedIn')
  @Changes('Revoke a token')
  revoke(@Acting() actor: Actor, @IdParam() tokenId: string) {
    return this.tokens.revoke(actor, tokenId);
  }
}
