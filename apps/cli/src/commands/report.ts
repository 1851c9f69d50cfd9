import { AgreementsService } from '@dondoc/commitments';
import { Actor, isId } from '@dondoc/kernel';
import { type ReportFilter, ReportsService, type VerificationView } from '@dondoc/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('report');
const PAGE = 100;

const verify = () =>
  new Command('verify')
    .description('recompute fingerprints and figures of reports, compare deliveries with the journal; exit code 1 when something differs')
    .argument('[which]', 'id of a report, or code of an agreement; every report where not said')
    .addHelpText('after', '\nExamples:\n  dondoc report verify\n  dondoc report verify HN-LDG-2023 --json')
    .action(async (which: string | undefined, _options, command: Command) => {
      await withProduct(command, async ({ product, screen }) => {
        const reports = product.get(ReportsService);
        const counts = { verified: 0, differing: 0 };
        for await (const id of reportIds(product, which)) {
          const verified = await reports.verify(SYSTEM, id);
          counts.verified++;
          if (!verified.ok) counts.differing++;
          screen.result(verified, textOf(verified));
        }
        screen.say(`${counts.verified} reports verified, ${counts.differing} differ.`);
        if (counts.differing > 0) process.exitCode = 1;
      });
    });

async function* reportIds(product: INestApplicationContext, which: string | undefined): AsyncGenerator<string> {
  if (which && isId(which)) return yield which;
  const agreement = which && (await product.get(AgreementsService).get(SYSTEM, which));
  const filter: ReportFilter = { limit: PAGE, ...(agreement && { agreementId: agreement.id }) };
  for (let after: string | undefined; ; ) {
    const page = await product.get(ReportsService).list(SYSTEM, { ...filter, ...(after && { after }) });
    for (const { id } of page.items) yield id;
    if (!page.next) return;
    after = page.next;
  }
}

function textOf({ agreementCode, periodKey, localityCode, version, state, number, reportId, ok, findings }: VerificationView): string {
  const name = [agreementCode, periodKey, localityCode, `version ${version}`, state, number, reportId].filter(Boolean).join(' · ');
  const told = findings.flatMap(({ code, en, paths = [] }) => [`    ${code}: ${en}`, ...paths.map((path) => `      ${path}`)]);
  return [`${ok ? '✓' : '✗'} ${name}`, ...told].join('\n');
}

export const reportCommand = () => new Command('report').description('status reports').addCommand(verify());
