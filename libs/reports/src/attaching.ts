import { failpoint } from '@dondoc/database';
import { type Attachment, MAIL_OPTIONS, type MailOptions } from '@dondoc/mail';
import { Inject, Injectable } from '@nestjs/common';
import type { Outgoing } from './data/outgoing';
import { printJob } from './print-job';
import { FILE_KINDS, FILES, fileName } from './render/file-name';
import { Press } from './render/press';

type Report = Pick<Outgoing, 'content' | 'version' | 'signedAt'>;

/** In bytes, of all files of a mail: most mail servers take 25 MB, and base64 makes four bytes of three. */
const MOST = 15 * 1024 * 1024;

/** The files that go with the mail of a report. */
@Injectable()
export class Attaching {
  constructor(
    private readonly press: Press,
    @Inject(MAIL_OPTIONS) private readonly mail: MailOptions,
  ) {}

  /** Word first, then PDF, then the workbook, as long as they fit. Mails that nobody keeps go without. */
  async files({ content, version, signedAt }: Report): Promise<Attachment[]> {
    const files: Attachment[] = [];
    if (this.mail.transport.kind === 'none') return files;
    let room = MOST;
    for (const kind of FILE_KINDS) {
      const bytes = await this.press.print(printJob(content, kind, signedAt));
      room -= bytes.length;
      if (room >= 0) files.push({ fileName: fileName(content, version, kind), mediaType: FILES[kind].mediaType, content: bytes });
    }
    failpoint('report.printed');
    return files;
  }
}
