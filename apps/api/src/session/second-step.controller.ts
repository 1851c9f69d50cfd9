import { SignInStepsService } from '@dondoc/directory';
import { invalid } from '@dondoc/kernel';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../http/allow';
import { Reads } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { Attempts } from '../limits/attempts';
import { PasskeySignInDto, PendingDto, SecondStepDto } from './second-step.dto';
import { SessionCookies, userAgentOf } from './session-cookies';

/** The second step of signing in, and signing in by passkey, which is one step. */
@ApiTags('session')
@Controller('session')
export class SecondStepController {
  constructor(
    private readonly steps: SignInStepsService,
    private readonly attempts: Attempts,
    private readonly cookies: SessionCookies,
  ) {}

  /** Codes are counted by themselves: whoever guesses them closes neither the password nor the passkey to the owner. */
  @Post('second-step')
  @HttpCode(200)
  @Allow('anyone')
  @Reads('Give the second factor: sets the session cookie')
  async give(@Body() { token, ...proof }: SecondStepDto, @Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    if ((proof.code === undefined) === (proof.passkey === undefined)) throw oneProof();
    const whose = await this.attempts.bounding({ ip: request.ip }, () => this.steps.whose(token));
    const account = proof.code === undefined ? undefined : `code ${whose}`;
    const session = await this.attempts.bounding({ ip: request.ip, account }, () =>
      this.steps.giveSecondFactor(token, proof, userAgentOf(request)),
    );
    return this.cookies.answer(session, request, response);
  }

  @Post('second-step/passkey')
  @HttpCode(200)
  @Allow('anyone')
  @Reads('What a passkey of the person is to sign as the second factor')
  options(@Body() { token }: PendingDto, @Req() { ip }: ApiRequest) {
    return this.attempts.bounding({ ip }, () => this.steps.secondStepOptions(token));
  }

  @Post('passkey/options')
  @HttpCode(200)
  @Allow('anyone')
  @Reads('What a passkey is to sign to sign in without a password')
  signInOptions() {
    return this.steps.signInOptions();
  }

  @Post('passkey')
  @HttpCode(200)
  @Allow('anyone')
  @Reads('Sign in by passkey: sets the session cookie')
  async signIn(@Body() { passkey }: PasskeySignInDto, @Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    const session = await this.attempts.bounding({ ip: request.ip }, () => this.steps.signInByPasskey(passkey, userAgentOf(request)));
    return this.cookies.answer(session, request, response);
  }
}

const oneProof = () =>
  invalid('secondStep.input', 'Cần một mã hoặc một khóa truy cập.', 'A code or a passkey, one of the two.', { field: 'code' });
