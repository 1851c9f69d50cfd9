import { Command } from 'commander';
import { type ReplayOptions, replay } from '../replay/replay';
import { screen } from '../screen';
import { wantsJson } from '../with-product';

export const replayCommand = () =>
  new Command('replay')
    .description('run the real engine over the five agreements under a simulated clock and print its timeline')
    .option('--to <date>', 'last day, YYYY-MM-DD (default: today)')
    .option('--out <folder>', 'keep timeline.json, mails/*.eml and reports/*')
    .option('--script <file>', 'another replay script than config/replay/default.json')
    .addHelpText('after', '\nExamples:\n  dondoc replay --to 2026-11-22 --json\n  dondoc replay --to 2025-12-31 --out replay-out')
    .action(async (options: ReplayOptions, command: Command) => {
      const json = wantsJson(command);
      await replay(options, { screen: screen({ json }), json });
    });
