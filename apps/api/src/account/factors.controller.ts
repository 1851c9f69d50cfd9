import { SecondFactorsService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { count, Reads, text } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { Attempts } from '../limits/attempts';
import { CodeDto } from './factors.dto';

const factors = { totp: { type: 'object', nullable: true }, passkeys: { type: 'array' }, recoveryCodesLeft: count };
const codes = { recoveryCodes: { type: 'array', items: text, nullable: true } };

/** Answers with secrets in them are the only copy, so none is kept under an Idempotency-Key. */
@ApiTags('people')
@Controller('account/factors')
@NotForTokens()
export class FactorsController {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly attempts: Attempts,
  ) {}

  @Get()
  @Allow('signedIn')
  @Reads('One’s own second factors', factors)
  own(@Acting() actor: Actor) {
    return this.factors.factors(actor);
  }

  @Post('totp')
  @HttpCode(200)
  @Allow('signedIn')
  @Confirmed()
  @Reads('Begin to set up an app with codes', { secret: text, uri: text, picture: { type: 'object' } })
  begin(@Req() request: ApiRequest) {
    return this.factors.beginTotp(asked(request));
  }

  @Post('totp/confirmation')
  @HttpCode(200)
  @Allow('signedIn')
  @Confirmed()
  @Reads('Confirm the app by one of its codes: from now on signing in asks for one', codes)
  confirm(@Body() { code }: CodeDto, @Req() request: ApiRequest) {
    const actor = asked(request);
    return this.attempts.bounding({ ip: request.ip, account: `code ${actor.personId}` }, () => this.factors.confirmTotp(actor, code));
  }

  @Delete('totp')
  @HttpCode(204)
  @Allow('signedIn')
  @Confirmed()
  @Reads('Remove the app')
  remove(@Req() request: ApiRequest): Promise<void> {
    return this.factors.removeTotp(asked(request));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Allow('signedIn')
  @Confirmed()
  @Reads('New recovery codes; the old ones end', codes)
  renew(@Req() request: ApiRequest) {
    return this.factors.renewRecoveryCodes(asked(request));
  }
}

function asked({ signedIn }: ApiRequest): Actor {
  if (!signedIn) throw unauthenticated();
  return signedIn.actor;
}
