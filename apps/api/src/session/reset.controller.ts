import { MailedLinksService } from '@dondoc/directory';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Reads } from '../http/operations';
import type { ApiRequest } from '../http/signed-in';
import { Resets } from '../limits/resets';
import { ResetDto } from './reset.dto';

@ApiTags('session')
@Controller('session/reset')
export class ResetController {
  constructor(
    private readonly links: MailedLinksService,
    private readonly resets: Resets,
  ) {}

  /** The same answer whoever it is about: the mail is a follow-up. */
  @Post()
  @HttpCode(204)
  @Allow('anyone')
  @Reads('Ask for a link with which to choose a new password; it comes by mail, where the address is that of an account')
  async ask(@Body() { email }: ResetDto, @Req() { ip }: ApiRequest): Promise<void> {
    await this.resets.take(ip, email);
    await this.links.askForReset(email);
  }
}
