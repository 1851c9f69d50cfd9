import { PasskeysService, SecondFactorsService } from '@dondoc/directory';
import { Body, Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Reads, text } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { NewPasskeyDto } from './factors.dto';

@ApiTags('people')
@Controller('account/passkeys')
@NotForTokens()
@Confirmed()
export class PasskeysController {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly factors: SecondFactorsService,
  ) {}

  @Post('options')
  @HttpCode(200)
  @Allow('signedIn')
  @Reads('What the browser is to make a passkey of')
  options(@Req() request: ApiRequest) {
    return this.passkeys.registration(asked(request));
  }

  @Post()
  @HttpCode(200)
  @Allow('signedIn')
  @Reads('Register the passkey that was made', { recoveryCodes: { type: 'array', items: text, nullable: true } })
  add(@Body() input: NewPasskeyDto, @Req() request: ApiRequest) {
    return this.passkeys.add(asked(request), input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('signedIn')
  @Reads('Remove a passkey')
  remove(@IdParam() id: string, @Req() request: ApiRequest): Promise<void> {
    return this.factors.removePasskey(asked(request), id);
  }
}

function asked({ signedIn }: ApiRequest) {
  if (!signedIn) throw unauthenticated();
  return signedIn.actor;
}
