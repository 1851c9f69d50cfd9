import { Actor } from '@dondoc/kernel';
import { type PlannedNotice, PreviewService } from '@dondoc/reminders';
import { Command } from 'commander';
import { table } from '../screen';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('preview');
const HEADINGS = ['date', 'subject', 'kind', 'rung', 'office', 'period', 'deadline', 'version'];
const cells = (line: PlannedNotice) => [
  line.date,
  line.subject,
  line.kind,
  line.rung,
  line.office,
  line.period,
  line.deadline,
  line.version,
];

export const previewCommand = () =>
  new Command('preview')
    .description('every mail item the engine plans for an agreement, if nobody reports before')
    .requiredOption('--agreement <code>', 'code of the agreement, such as HN-LDG-2023')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <date>', 'last day, YYYY-MM-DD')
    .addHelpText('after', '\nExample:\n  dondoc preview --agreement HN-LDG-2023 --from 2026-01-01 --to 2027-12-31 --json')
    .action(async (options: { agreement: string; from: string; to: string }, command: Command) => {
      await withProduct(command, async ({ product, screen }) => {
        const lines = await product.get(PreviewService).preview(SYSTEM, options);
        if (command.optsWithGlobals().json) for (const line of lines) screen.result(line);
        else screen.result(lines, lines.length ? table(HEADINGS, lines.map(cells)) : 'Nothing is planned in these days.');
      });
    });
