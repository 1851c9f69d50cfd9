import { type BounceOutcome, Bounces, beginningOf, MOST_BYTES } from '@dondoc/mail';
import { Command } from 'commander';
import { withProduct } from '../with-product';

const WORDS: Record<BounceOutcome, string> = {
  bounced: 'did not arrive; noted',
  delayed: 'is delayed; noted',
  repeated: 'known already',
  unknownMessage: 'about no message of ours; ignored',
  noReport: 'no report of non-delivery; ignored',
};

export const bouncesCommand = () =>
  new Command('bounces')
    .description('take in delivery reports that mail servers sent back')
    .argument('<file...>', 'files with one mail each; - reads one from the standard input, as from the pipe of a mail server')
    .addHelpText(
      'after',
      '\nExamples:\n  dondoc bounces report.eml\n  dondoc bounces - < report.eml   # /etc/aliases: bounces: "|dondoc bounces -"',
    )
    .action(async (files: string[], _options, command: Command) => {
      const mails = await Promise.all(
        files.map(async (file) => ({ file, raw: await (file === '-' ? standardInput() : beginningOf(file)) })),
      );
      await withProduct(command, async ({ product, screen }) => {
        for (const { file, raw } of mails) {
          const outcome = await product.get(Bounces).take(raw);
          screen.result({ file, outcome }, `${file}: ${WORDS[outcome]}`);
        }
      });
    });

/** Reads all of it, or a mail server's pipe would break, and keeps what is looked at. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (kept < MOST_BYTES) chunks.push(chunk);
    kept += chunk.length;
  }
  return Buffer.concat(chunks);
}
