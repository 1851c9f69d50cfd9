import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../http/allow';

const css = readFileSync(join(__dirname, 'page.css'), 'utf8');

/** What the pages that the server writes itself need: the mailbox. */
@ApiExcludeController()
@Controller()
export class PagesController {
  @Get('assets/page.css')
  @Allow('anyone')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  stylesheet(): string {
    return css;
  }
}
