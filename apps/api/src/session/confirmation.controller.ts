import { SignInStepsService } from '@dondoc/directory';
import { type Actor, invalid } from '@dondoc/kernel';
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { unauthenticated } from '../http/door-error';
import { NotForTokens } from '../http/for-tokens';
import { Reads, text } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { Attempts } from '../limits/attempts';
import { PROVIDER, type Provider } from '../single-sign-on/provider';
import { ConfirmationDto } from './second-step.dto';

/** Proving anew who one is, where an answer says `session.confirm`. */
@ApiTags('session')
@Controller('session/confirmation')
@NotForTokens()
export class ConfirmationController {
  constructor(
    private readonly steps: SignInStepsService,
    private readonly attempts: Attempts,
    @Inject(PROVIDER) private readonly provider: Provider | null,
  ) {}

  @Get()
  @Allow('signedIn')
  @Reads('With what one can confirm; with nothing: by signing in again', { ways: { type: 'array', items: text } })
  async ways(@Acting() actor: Actor) {
    return { ways: await this.steps.ways(actor, this.provider?.issuer) };
  }

  @Post('passkey')
  @HttpCode(200)
  @Allow('signedIn')
  @Reads('What one’s passkey is to sign')
  options(@Req() { signedIn }: ApiRequest) {
    if (!signedIn) throw unauthenticated();
    return this.steps.confirmOptions(signedIn.actor);
  }

  @Post()
  @HttpCode(204)
  @Allow('signedIn')
  @Reads('Confirm by password, code or passkey')
  async confirm(@Body() proof: ConfirmationDto, @Req() { signedIn, ip }: ApiRequest): Promise<void> {
    if (!signedIn) throw unauthenticated();
    if (Object.values(proof).filter((one) => one !== undefined).length !== 1) throw oneProof();
    const { actor, sessionId } = signedIn;
    const account = proof.code === undefined ? (actor.personId ?? '') : `code ${actor.personId}`;
    await this.attempts.bounding({ ip, account }, () => this.steps.confirm(actor, sessionId, proof));
  }
}

const oneProof = () =>
  invalid('confirm.input', 'Cần mật khẩu, mã hoặc khóa truy cập.', 'A password, a code or a passkey, one of the three.', {
    field: 'password',
  });
