import { type Actor, invalid } from '@dondoc/kernel';
import { AnnexFormsService } from '@dondoc/reports';
import { Controller, Get, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { IdParam } from '../http/id.pipe';
import { Changes, Reads } from '../http/operations';
import { sendFile } from '../http/send-file';
import type { ApiRequest } from '../http/signed-in';
import { Takes } from '../http/takes';
import { AnnexQuery } from './annex.query';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 5 * 1024 * 1024;
const ONE_FILE = { limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 } };
const properties = { file: { type: 'string', format: 'binary' } };

/** The annex of a review goes out as a workbook, is filled in, and comes back. */
@ApiTags('reviews')
@Controller('reviews')
export class AnnexController {
  constructor(private readonly annexForms: AnnexFormsService) {}

  @Get(':id/annex.xlsx')
  @Allow('focalPoint', 'agencyHead', 'coordinator')
  @Reads('The lines to report on, as a workbook to be filled in')
  @ApiProduces(XLSX)
  async form(@Acting() actor: Actor, @IdParam() id: string, @Res() response: Response) {
    sendFile(response, await this.annexForms.form(actor, id));
  }

  @Post(':id/annex')
  @Allow('focalPoint', 'agencyHead', 'coordinator')
  @ForTokens('work')
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  @Takes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties } as never, description: 'one workbook of 5 MB at the most' })
  @Changes('Take a filled-in workbook over, all rows or none; with dryRun=true only say what would happen')
  fillIn(@Acting() actor: Actor, @IdParam() id: string, @Query() { dryRun }: AnnexQuery, @Req() { file }: ApiRequest) {
    if (!file) throw invalid('annex.missing', 'Chưa có tệp nào.', 'There is no file.');
    return this.annexForms.fillIn(actor, id, { file: file.buffer, dryRun: dryRun === 'true' });
  }
}
