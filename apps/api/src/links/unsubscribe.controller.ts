import { DomainError, invalid } from '@dondoc/kernel';
import { UnsubscribeService, type UnsubscribeView } from '@dondoc/reminders';
import { Controller, Get, HttpCode, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../http/allow';
import { languageOf } from '../http/language';
import { problemOf } from '../http/problem';
import type { ApiRequest } from '../http/signed-in';
import { Takes } from '../http/takes';
import { refusedPage } from './link-pages';
import { unsubscribePage } from './unsubscribe-page';

const FEW_FIELDS = { limits: { fields: 3, fieldSize: 100, fieldNameSize: 40, parts: 3 } };

/** The link in the headers and at the foot of reminders. Opening it shows a page; its button, or the one of a mail program, turns them off. */
@ApiExcludeController()
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: UnsubscribeService) {}

  @Get(':token')
  @Allow('anyone')
  async look(@Param('token') token: string, @Req() request: ApiRequest, @Res() response: Response) {
    await answer(request, response, async () => unsubscribePage(await this.unsubscribing.look(token)));
  }

  /** `List-Unsubscribe=One-Click` from a mail program (RFC 8058), `reminders=on` or `off` from the page. */
  @Post(':token')
  @HttpCode(200)
  @Allow('anyone')
  @Takes('application/x-www-form-urlencoded', 'multipart/form-data')
  @UseInterceptors(NoFilesInterceptor(FEW_FIELDS))
  async choose(@Param('token') token: string, @Req() request: ApiRequest, @Res() response: Response) {
    await answer(request, response, async () => unsubscribePage(await this.chosen(token, request.body), { isChosen: true }));
  }

  private chosen(token: string, body: Record<string, unknown> | undefined): Promise<UnsubscribeView> {
    if (body?.['List-Unsubscribe'] === 'One-Click' || body?.reminders === 'off') return this.unsubscribing.choose(token, false);
    if (body?.reminders === 'on') return this.unsubscribing.choose(token, true);
    throw invalid('unsubscribe.unclear', 'Yêu cầu không rõ: bật hay tắt thư nhắc.', 'It is not clear whether to turn reminders on or off.');
  }
}

/** A refusal is a page too. */
async function answer(request: ApiRequest, response: Response, page: () => Promise<string>): Promise<void> {
  response.type('html');
  try {
    response.send(await page());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    response.status(problemOf(error).status).send(refusedPage(error, languageOf(request)));
  }
}
