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

/** `npm run bench [-- NAME …]`: ratios measured in one run on this machine. A name that is unknown is said before anything is measured. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`);
    return 2;
  }
  print('machine', `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  for (const [name, bench] of Object.entries(BENCHES)) if (names.length === 0 || names.includes(name)) await bench();
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
