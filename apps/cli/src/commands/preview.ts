import { Actor, invalid } from '@dondoc/kernel';
import { type PlannedNotice, type PreviewQuestion, PreviewService } from '@dondoc/reminders';
import { readDraft } from '@dondoc/reviews';
import { Command } from 'commander';
import { readJson } from '../read-json';
import { type Screen, table } from '../screen';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('preview');
const KEYS = ['date', 'agreement', 'subject', 'kind', 'rung', 'office', 'period', 'deadline', 'version'] as const;

interface Options {
  agreement?: string;
  from: string;
  to: string;
  cycle?: string;
}

const exactly = (item: PlannedNotice) => Object.fromEntries(KEYS.map((key) => [key, item[key]]));
const cells = (item: PlannedNotice) => KEYS.map((key) => item[key]);

/** A table needs all its lines before the first; JSON is written day by day. */
function written(screen: Screen, json: boolean): { day: (items: readonly PlannedNotice[]) => Promise<void>; end: () => void } {
  const kept: PlannedNotice[] = [];
  if (json) return { day: (items) => screen.results(items.map(exactly)), end: () => undefined };
  return {
    day: async (items) => {
      for (const item of items) kept.push(item);
    },
    end: () => screen.result(kept, kept.length ? table([...KEYS], kept.map(cells)) : 'Nothing is planned in these days.'),
  };
}

export const previewCommand = () =>
  new Command('preview')
    .description('every mail item the engine plans for an agreement (without one: for all), if nobody reports before')
    .option('--agreement <code>', 'code of the agreement, such as HN-LDG-2023')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <date>', 'last day, YYYY-MM-DD')
    .option('--cycle <file>', 'a draft of a review cycle (JSON), planned as if it were in force; nothing is written')
    .addHelpText(
      'after',
      `
Examples:
  dondoc preview --agreement HN-LDG-2023 --from 2026-01-01 --to 2027-12-31 --json
  dondoc preview --agreement HN-LDG-2023 --from 2026-01-01 --to 2026-12-31 --cycle draft.json
  draft.json: {"rhythm": {"preset": "quarter"}, "activeFrom": "2026-01-01"}   (or "every", "anchor"; "dates"; "everyYears"; with "stages", "ladders")`,
    )
    .action(async (options: Options, command: Command) => {
      const { agreement, from, to, cycle } = options;
      if (cycle && !agreement) throw invalid('preview.cycle', 'Với --cycle cần nêu --agreement.', 'With --cycle, name the --agreement.');
      const draft = cycle ? readDraft(readJson(cycle)) : undefined;
      await withProduct(command, async ({ product, screen }) => {
        const service = product.get(PreviewService);
        const codes = agreement ? [agreement] : await service.agreements(SYSTEM);
        const out = written(screen, command.optsWithGlobals().json === true);
        for (const code of codes) {
          const question: PreviewQuestion = { agreement: code, from, to, ...(draft && { draft }) };
          const progress = screen.progress(code, 100);
          await service.eachDay(SYSTEM, question, (items, { done, of }) => {
            progress.to(Math.floor((100 * done) / of));
            return out.day(items);
          });
          progress.end();
        }
        out.end();
      });
    });
