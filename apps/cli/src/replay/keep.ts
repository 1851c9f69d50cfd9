import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportsService } from '@dondoc/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { signedReports } from './data';
import { Plot } from './plot';

/** The mails of the development mailbox. */
export function keepMails(mailbox: string, out: string): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (existsSync(mailbox)) cpSync(mailbox, out, { recursive: true, filter: (path) => path === mailbox || path.endsWith('.eml') });
}

/** Every signed report, as page and as Word document: `<agreement>_<period>_<side>_v<version>`. */
export async function keepReports(product: INestApplicationContext, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const reports = product.get(ReportsService);
  for (const report of await new Plot(product).look(signedReports)) {
    const name = join(out, `${report.agreement}_${report.period}_${report.side}_v${report.version}`);
    writeFileSync(`${name}.html`, await reports.html(Plot.system, report.id));
    writeFileSync(`${name}.docx`, (await reports.docx(Plot.system, report.id)).content);
  }
}
