import { DomainError } from '@dondoc/kernel';
import { LinksService } from '@dondoc/reminders';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../http/allow';
import { languageOf } from '../http/language';
import { problemOf } from '../http/problem';
import type { ApiRequest } from '../http/signed-in';
import { Takes } from '../http/takes';
import { donePage, linkPage, refusedPage } from './link-pages';
import { PressDto } from './press.dto';

const ONE_FIELD = { limits: { fields: 1, fieldSize: 300, fieldNameSize: 20, parts: 1 } };

/**
 * Where the one-item links of mails lead. Opening one, by a person or by a scanner of mails, shows what it would do and changes nothing; the
 * button of the page does it. The right to do it lies in the address, so no session is asked for and none is used.
 */
@ApiExcludeController()
@Controller('links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Get(':token')
  @Allow('anyone')
  async look(@Param('token') token: string, @Req() request: ApiRequest, @Res() response: Response) {
    try {
      response.type('html').send(linkPage(await this.links.look(token)));
    } catch (error) {
      this.refuse(error, request, response);
    }
  }

  @Post(':token')
  @HttpCode(200)
  @Allow('anyone')
  @Takes('multipart/form-data')
  @UseInterceptors(NoFilesInterceptor(ONE_FIELD))
  async press(@Param('token') token: string, @Body() { form = '' }: PressDto, @Req() request: ApiRequest, @Res() response: Response) {
    try {
      response.type('html').send(donePage(await this.links.press(token, form)));
    } catch (error) {
      const view = await this.links.look(token).catch(() => null);
      if (!view || !(error instanceof DomainError)) this.refuse(error, request, response);
      else response.status(problemOf(error).status).send(linkPage(view, error));
    }
  }

  /** A refusal is a page too. */
  private refuse(error: unknown, request: ApiRequest, response: Response): void {
    if (!(error instanceof DomainError)) throw error;
    response
      .status(problemOf(error).status)
      .type('html')
      .send(refusedPage(error, languageOf(request)));
  }
}
