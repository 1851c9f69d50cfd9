import { Database } from '@dondoc/database';
import type { Actor, Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { readReport } from './data/report-views';
import { officialDocument } from './domain/document';
import { printJob } from './print-job';
import { FILES, type FileKind, fileName } from './render/file-name';
import { toPage } from './render/html';
import { Press } from './render/press';
import type { FileView } from './views';

/** Reports as people hold them in their hands, all from the same frozen content. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly press: Press,
  ) {}

  /** A page of its own for the screen. */
  async html(actor: Actor, reportId: Id): Promise<string> {
    return toPage(officialDocument((await this.read(actor, reportId)).content));
  }

  /** Read in one transaction, printed after it. */
  async file(actor: Actor, reportId: Id, kind: FileKind): Promise<FileView> {
    const { content, version, signedAt, compiledAt } = await this.read(actor, reportId);
    const bytes = await this.press.print(printJob(content, kind, signedAt ?? compiledAt));
    return { fileName: fileName(content, version, kind), mediaType: FILES[kind].mediaType, content: bytes };
  }

  private read(actor: Actor, reportId: Id) {
    return this.database.read(actor, (tx) => readReport(tx, reportId));
  }
}
