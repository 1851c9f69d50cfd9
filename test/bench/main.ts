import 'reflect-metadata';
import { cpus } from 'node:os';
import { benchAtOnce } from './at-once';
import { benchDoors } from './doors';
import { print } from './figures';
import { benchMails } from './mails';
import { benchMonday } from './monday';
import { benchPreview } from './preview';
import { benchReports } from './reports';
import { benchProvince, benchScreens } from './screens';
import { benchSweep } from './sweep';

const BENCHES: Record<string, () => Promise<void>> = {
  mails: benchMails,
  atOnce: benchAtOnce,
  sweep: benchSweep,
  preview: benchPreview,
  monday: benchMonday,
  reports: benchReports,
  screens: benchScreens,
  province: benchProvince,
  doors: benchDoors,
};

/** `npm run bench [-- NAME …]`: ratios measured in one run on this machine. @throws Error for an unknown name */
async function main(names: readonly string[]): Promise<void> {
  print('machine', `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    if (!bench) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
    await bench();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
