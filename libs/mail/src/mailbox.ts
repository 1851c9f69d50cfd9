import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MAIL_OPTIONS, type MailOptions } from './options';
import { readHeaders } from './read-headers';
import type { MailboxEntry, MailboxMail } from './views';

const NAME = /^[0-9A-Za-z-]+$/;

/** The development mailbox: what would have been sent, as a folder of `.eml` files with their parts beside them. */
@Injectable()
export class Mailbox {
  private readonly folder: string | undefined;
  private made: Promise<unknown> | undefined;

  constructor(@Inject(MAIL_OPTIONS) options: MailOptions) {
    this.folder = options.transport.kind === 'mailbox' ? options.transport.folder : undefined;
  }

  /** Whether mails of this process stay here. */
  get isOpen(): boolean {
    return this.folder !== undefined;
  }

  /** Files the mail; again under the same identifier replaces it. */
  async put(mail: MailboxMail, eml: Buffer): Promise<void> {
    this.made ??= mkdir(this.place(), { recursive: true });
    await this.made;
    await writeFile(this.place(`${mail.id}.json`), JSON.stringify(mail));
    await writeFile(this.place(`${mail.id}.part`), eml);
    await rename(this.place(`${mail.id}.part`), this.place(`${mail.id}.eml`));
  }

  /** Newest first. */
  async list(page: Page = { limit: 50 }): Promise<Paged<MailboxEntry>> {
    const files = await readdir(this.place()).catch(() => [] as string[]);
    const ids = files.filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -4));
    const wanted = ids
      .filter((id) => !page.after || id < page.after)
      .sort()
      .reverse()
      .slice(0, page.limit + 1);
    const mails = await Promise.all(wanted.map((id) => this.read(id)));
    return pageOf(
      mails.map(({ id, at, kind, to, subject }) => ({ id, at, kind, to, subject })),
      page.limit,
      (mail) => mail.id,
    );
  }

  /** @throws notFound */
  async read(id: string): Promise<MailboxMail> {
    return JSON.parse((await this.file(id, 'json')).toString('utf8')) as MailboxMail;
  }

  /** The mail as it would have gone over the wire. @throws notFound */
  eml(id: string): Promise<Buffer> {
    return this.file(id, 'eml');
  }

  /** The headers of the mail, each on one line, readable. @throws notFound */
  async headers(id: string): Promise<string[]> {
    return readHeaders(await this.file(id, 'eml'));
  }

  private async file(id: string, ending: string): Promise<Buffer> {
    const content = NAME.test(id) ? await readFile(this.place(`${id}.${ending}`)).catch(() => undefined) : undefined;
    if (!content) throw notFound('mailbox.notFound', 'Không có thư này.', 'There is no such mail.');
    return content;
  }

  private place(file = ''): string {
    if (!this.folder)
      throw notFound(
        'mailbox.closed',
        'Hệ thống gửi thư thật, không có hộp thư thử.',
        'Mail is really sent here; there is no development mailbox.',
      );
    return join(this.folder, file);
  }
}
