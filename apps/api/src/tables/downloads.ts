import { Database } from '@dondoc/database';
import { Actor, type LocalDate, notFound } from '@dondoc/kernel';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { languageOf } from '../http/language';
import { dispositionOf } from '../http/send-file';
import type { ApiRequest } from '../http/signed-in';
import { begun, rowsOf } from './rows';
import type { TableFile } from './table';
import { type Format, WRITERS } from './writers';

const FORMATS = Object.keys(WRITERS) as Format[];

/** Hands out what a route answers as the file that is asked for. */
@Injectable()
export class TableInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler<TableFile>): Observable<StreamableFile> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<ApiRequest>(), http.getResponse<Response>()];
    const format = FORMATS.find((one) => one === request.params.format);
    if (!format) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
    return next.handle().pipe(mergeMap((file) => this.answer(file, format, { request, response })));
  }

  private async answer(file: TableFile, format: Format, { request, response }: { request: ApiRequest; response: Response }) {
    const language = languageOf(request);
    const { today, now } = await this.database.read(Actor.system('table'), async (tx) => ({ today: tx.today, now: tx.now }));
    const rows = await begun(rowsOf(file, language));
    const columns = file.table.columns.map(({ head, kind, width }) => ({ head: head[language], kind, width }));
    const name = file.table.name[language];
    const stream = WRITERS[format].write({ name, writtenAt: now, columns, rows });
    response.once('close', () => stream.destroy());
    response.setHeader('Content-Type', WRITERS[format].mediaType);
    response.setHeader('Content-Disposition', dispositionOf(fileName(name, today, format)));
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    return new StreamableFile(stream);
  }
}

/** `Nhiệm vụ 2026-11-26.xlsx`: no sign that a file system refuses. */
const fileName = (name: string, today: LocalDate, format: Format) => `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')} ${today}.${format}`;

/** A list as a file, csv or xlsx: every row that the list shows, in the language asked for. The route answers a {@link TableFile}. */
export const Downloads = (summary: string) =>
  applyDecorators(
    UseInterceptors(TableInterceptor),
    ApiOperation({ summary }),
    ApiParam({ name: 'format', enum: FORMATS }),
    ApiProduces(...FORMATS.map((format) => WRITERS[format].mediaType)),
    ApiOkResponse({ description: summary, schema: { type: 'string', format: 'binary' } }),
  );
