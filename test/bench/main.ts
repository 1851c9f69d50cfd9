import 'reflect-metadata';
import { cpus } from 'node:os';
import { print } from './figures';
import { benchMails } from './mails';
import { benchSweep } from './sweep';

/** `npm run bench [-- sweep|mails]`: ratios measured in one run on this machine. */
async function main(only: string | undefined): Promise<void> {
  print('machine', `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  if (!only || only === 'mails') await benchMails();
  if (!only || only === 'sweep') await benchSweep();
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
