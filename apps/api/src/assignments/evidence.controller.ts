import { EvidenceService } from '@dondoc/commitments';
import { type Actor, invalid } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Req, Res, UseInterceptors } from '@nestjs/common';
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
import { EvidenceDto } from './evidence.dto';

const MOST_BYTES = 25 * 1024 * 1024;
const ONE_FILE = { limits: { fileSize: MOST_BYTES, files: 1, fields: 1, parts: 2, fieldSize: 100, fieldNameSize: 100 } };
const properties = { file: { type: 'string', format: 'binary' }, statusUpdateId: { type: 'string', format: 'uuid' } };

/** Classified documents must not be entered. */
@ApiTags('assignments')
@Controller('assignments')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post(':id/evidence')
  @Allow('focalPoint', 'agencyHead', 'coordinator')
  @ForTokens('work')
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  @Takes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties } as never, description: 'one file of 25 MB at the most' })
  @Changes('Add evidence; classified documents must not be entered')
  add(@Acting() actor: Actor, @IdParam() id: string, @Body() { statusUpdateId }: EvidenceDto, @Req() { file }: ApiRequest) {
    if (!file) throw invalid('evidence.missing', 'Chưa có tệp nào.', 'There is no file.');
    return this.evidence.add(actor, id, { fileName: nameOf(file), content: file.buffer, ...(statusUpdateId && { statusUpdateId }) });
  }

  @Get(':id/evidence/:evidenceId')
  @Allow('signedIn')
  @Reads('Download a file')
  @ApiProduces('application/octet-stream')
  async download(@Acting() actor: Actor, @IdParam() id: string, @IdParam('evidenceId') evidenceId: string, @Res() response: Response) {
    sendFile(response, await this.evidence.open(actor, id, evidenceId));
  }
}

/** The upload parser reads the bytes of a name as latin1. */
const nameOf = ({ originalname }: { originalname: string }) => Buffer.from(originalname, 'latin1').toString('utf8');
