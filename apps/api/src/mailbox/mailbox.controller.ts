import { notFound } from '@dondoc/kernel';
import { Mailbox } from '@dondoc/mail';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { PUBLIC_URL } from '../http/actor.guard';
import { Allow } from '../http/allow';
import { languageOf } from '../http/language';
import { isFromLoopback, isLoopbackUrl } from '../http/loopback';
import { PageQuery, wantedPage } from '../http/paging';
import { sendFile } from '../http/send-file';
import type { ApiRequest } from '../http/signed-in';
import { mailboxPage, mailPage } from './mailbox-pages';

/** The mail's own markup: it may style itself; nothing in it may run, load or navigate this window. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The development mailbox in the browser. It holds everybody's mail, so only this machine sees it. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @Allow('anyone')
  async list(@Req() request: ApiRequest, @Query() query: PageQuery, @Res() response: Response) {
    this.mustBeOpenTo(request);
    const page = await this.mailbox.list(wantedPage(query));
    response.type('html').send(mailboxPage(page, languageOf(request)));
  }

  @Get(':id')
  @Allow('anyone')
  async open(@Req() request: ApiRequest, @Param('id') id: string, @Res() response: Response) {
    this.mustBeOpenTo(request);
    response
      .type('html')
      .send(mailPage({ mail: await this.mailbox.read(id), headers: await this.mailbox.headers(id) }, languageOf(request)));
  }

  /** The HTML part, for the frame of the mail's page. */
  @Get(':id/html')
  @Allow('anyone')
  async html(@Req() request: ApiRequest, @Param('id') id: string, @Res() response: Response) {
    this.mustBeOpenTo(request);
    const { html } = await this.mailbox.read(id);
    response.setHeader('Content-Security-Policy', MAIL_POLICY);
    response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    // a frame in a sandbox of its own cannot be keyed to the origin, and asking for it is a warning in the console
    response.removeHeader('Origin-Agent-Cluster');
    response.type('html').send(html.replace(/<head>/i, '<head><base target="_blank">'));
  }

  @Get(':id/download')
  @Allow('anyone')
  async download(@Req() request: ApiRequest, @Param('id') id: string, @Res() response: Response) {
    this.mustBeOpenTo(request);
    sendFile(response, { fileName: `${id}.eml`, mediaType: 'message/rfc822', content: await this.mailbox.eml(id) });
  }

  private mustBeOpenTo(request: ApiRequest): void {
    if (this.mailbox.isOpen && isFromLoopback(request) && isLoopbackUrl(this.publicUrl)) return;
    throw notFound('route.notFound', 'Không có địa chỉ này.', 'There is no such address.');
  }
}
