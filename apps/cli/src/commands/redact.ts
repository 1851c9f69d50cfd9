import { loadConfig } from '@config/env';
import { type Redaction, redactFacts } from '@dondoc/database';
import { invalid, isLocalDate } from '@dondoc/kernel';
import { Command } from 'commander';
import { openDatabase, prepare } from '../installation';
import { screen } from '../screen';
import { wantsJson } from '../with-product';

interface Options {
  before?: string;
  fact?: string;
  reason: string;
  by: string;
}

function whatOf({ before, fact }: Options): Redaction['what'] {
  if ((before === undefined) === (fact === undefined))
    throw invalid('audit.which', 'Nêu --before hoặc --fact, một trong hai.', 'Name --before or --fact, one of the two.');
  if (before !== undefined) {
    if (isLocalDate(before)) return { before };
    throw invalid('audit.date', `"${before}" không phải ngày.`, `"${before}" is not a date such as 2021-01-01.`);
  }
  if (/^[1-9]\d{0,14}$/.test(fact as string)) return { factId: Number(fact) };
  throw invalid('audit.fact', `"${fact}" không phải số dòng nhật ký.`, `"${fact}" is not the number of a fact.`);
}

/** Retention: as the owner of the tables, from the server. */
export const redactCommand = () =>
  new Command('redact')
    .description('take names and contents out of old facts; their seals stay, and the journal says what was taken out and why')
    .option('--before <date>', 'of facts from before this day')
    .option('--fact <number>', 'of one fact')
    .requiredOption('--reason <words>', 'why; the journal keeps it')
    .requiredOption('--by <name>', 'who decided it; the journal keeps it')
    .addHelpText(
      'after',
      '\nExample:\n  dondoc audit redact --before 2016-01-01 --reason "Hết thời hạn lưu trữ 10 năm" --by "Văn phòng UBND"',
    )
    .action(async (options: Options, command: Command) => {
      const what = whatOf(options);
      const installation = await openDatabase(loadConfig());
      try {
        await prepare(installation);
        const redacted = await redactFacts(installation.ownerUrl, { what, reason: options.reason, who: options.by });
        screen({ json: wantsJson(command) }).result({ redacted }, `${redacted} facts redacted.`);
      } finally {
        await installation.close();
      }
    });
