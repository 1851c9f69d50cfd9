import type { Actor } from '@dondoc/kernel';
import { DocumentsService, ReportsService } from '@dondoc/reports';
import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { NoteDto, ReasonDto } from '../http/note.dto';
import { Changes, count, date, id, Lists, orNull, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { sendFile } from '../http/send-file';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { HandOverDto } from './hand-over.dto';
import { ReceiptDto } from './receipt.dto';
import { ReportsQuery, ReportsTableQuery } from './reports.query';
import { REPORTS } from './reports.table';
import { SignatureDto } from './signature.dto';
import { WordingDto } from './wording.dto';

const report = {
  id,
  reviewId: id,
  agreementCode: text,
  periodKey: text,
  localityCode: text,
  version: count,
  state: text,
  number: orNull(text),
  issuedOn: orNull(date),
  sha256: orNull(text),
  snapshotSha256: text,
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The document carries its own styles, and nothing in it may run or load. */
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly documents: DocumentsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Status reports', report)
  list(@Acting() actor: Actor, @Query() query: ReportsQuery) {
    const { after: _after, limit: _limit, ...filter } = query;
    return this.reports.list(actor, { ...filter, ...wantedPage(query) });
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same reports as a file')
  table(@Acting() actor: Actor, @Query() filter: ReportsTableQuery) {
    return paged(REPORTS, (page) => this.reports.list(actor, { ...filter, ...page }));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A status report: sections, figures, deliveries', report)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reports.get(actor, id);
  }

  @Get(':id/document.html')
  @Allow('signedIn')
  @Reads('The document as a page')
  @ApiProduces('text/html')
  async html(@Acting() actor: Actor, @IdParam() id: string, @Res() response: Response) {
    const page = await this.documents.html(actor, id);
    response.setHeader('Content-Security-Policy', DOCUMENT_POLICY);
    response.setHeader('X-Frame-Options', 'SAMEORIGIN');
    // a frame in a sandbox of its own cannot be keyed to the origin, and asking for it is a warning in the console
    response.removeHeader('Origin-Agent-Cluster');
    response.type('text/html; charset=utf-8').send(page);
  }

  @Get(':id/document.docx')
  @Allow('signedIn')
  @Reads('The document for Word')
  @ApiProduces(DOCX)
  async docx(@Acting() actor: Actor, @IdParam() id: string, @Res() response: Response) {
    sendFile(response, await this.documents.file(actor, id, 'docx'));
  }

  @Get(':id/document.pdf')
  @Allow('signedIn')
  @Reads('The document as PDF')
  @ApiProduces('application/pdf')
  async pdf(@Acting() actor: Actor, @IdParam() id: string, @Res() response: Response) {
    sendFile(response, await this.documents.file(actor, id, 'pdf'));
  }

  @Get(':id/annex.xlsx')
  @Allow('signedIn')
  @Reads('The annex as a workbook')
  @ApiProduces(XLSX)
  async xlsx(@Acting() actor: Actor, @IdParam() id: string, @Res() response: Response) {
    sendFile(response, await this.documents.file(actor, id, 'xlsx'));
  }

  @Get(':id/verification')
  @Allow('signedIn')
  @Reads('Whether content and figures are still what was frozen and signed')
  verify(@Acting() actor: Actor, @IdParam() id: string) {
    return this.reports.verify(actor, id);
  }

  @Put(':id/wording')
  @Allow('coordinator')
  @Changes('Word sections anew before signing; figures stay')
  editWording(@Acting() actor: Actor, @IdParam() id: string, @Body() input: WordingDto) {
    return this.reports.editWording(actor, id, input);
  }

  @Post(':id/return')
  @Allow('viceChair')
  @Changes('Return a draft to the coordinator with a note')
  returnDraft(@Acting() actor: Actor, @IdParam() id: string, @Body() input: NoteDto) {
    return this.reports.returnDraft(actor, id, input);
  }

  @Post(':id/signature')
  @Allow('viceChair')
  @Confirmed()
  @Changes('Sign: from now on the report never changes')
  sign(@Acting() actor: Actor, @IdParam() id: string, @Body() input: SignatureDto) {
    return this.reports.sign(actor, id, input);
  }

  @Post(':id/correction')
  @Allow('coordinator')
  @Changes('Draft a new version that names the signed one')
  correct(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReasonDto) {
    return this.reports.correct(actor, id, input);
  }

  @Post(':id/hand-over')
  @Allow('coordinator', 'viceChair')
  @Changes('Record that the report was brought to the committee by hand')
  handOver(@Acting() actor: Actor, @IdParam() id: string, @Body() input: HandOverDto) {
    return this.reports.recordHandOver(actor, id, input);
  }

  @Post(':id/receipt')
  @Allow('coordinator', 'committeeOffice')
  @Changes('Record that the committee has the report: its own word, or the coordinator’s for it')
  receipt(@Acting() actor: Actor, @IdParam() id: string, @Body() input: ReceiptDto) {
    return this.reports.recordReceipt(actor, id, input);
  }
}
