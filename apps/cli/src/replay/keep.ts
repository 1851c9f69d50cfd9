import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentsService, FILE_KINDS } from '@dondoc/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { signedReports } from './data';
import { Plot } from './plot';

/** The mails of the development mailbox. */
export function keepMails(mailbox: string, out: string): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (existsSync(mailbox)) cpSync(mailbox, out, { recursive: true, filter: (path) => path === mailbox || path.endsWith('.eml') });
}

/** Every signed report, as page, Word document, PDF and workbook: `<agreement>_<period>_<side>_v<version>`. */
export async function keepReports(product: INestApplicationContext, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const documents = product.get(DocumentsService);
  for (const report of await new Plot(product).look(signedReports)) {
    const name = join(out, `${report.agreement}_${report.period}_${report.side}_v${report.version}`);
    writeFileSync(`${name}.html`, await documents.html(Plot.system, report.id));
    for (const kind of FILE_KINDS) writeFileSync(`${name}.${kind}`, (await documents.file(Plot.system, report.id, kind)).content);
  }
}
