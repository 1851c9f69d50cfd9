// What the tests need beyond npm. Each is found, or on Debian installed when root asks; else it is said how to install it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './steps.mjs';

const REQUIREMENTS = [
  { name: 'redis', programs: ['redis-server'], debian: 'redis-server', without: 'the tests of the queues on Redis' },
  {
    name: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
    without: 'the journeys through the web application',
  },
];

const isInstalled = (programs) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => programs.some((program) => existsSync(join(folder, program))));
const canInstall = () => process.getuid?.() === 0 && isInstalled(['apt-get']);

let updated = false;
async function install(packageName) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await run('apt-get', ['update'], { quiet: true, env });
  updated = true;
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', packageName], { quiet: true, env });
  if (code !== 0) console.error(output.trim());
}

/** Makes ready what can be made ready. @returns the names of what is lacking; a sentence for each stands on stderr */
export async function prepare() {
  const lacking = [];
  for (const { name, programs, debian, without } of REQUIREMENTS) {
    if (!isInstalled(programs) && canInstall()) {
      console.error(`${programs[0]} is not here: installing the Debian package ${debian}.`);
      await install(debian);
    }
    if (isInstalled(programs)) continue;
    lacking.push(name);
    console.error(
      `${programs[0]} is not here. Install it (Debian and Ubuntu: sudo apt-get install ${debian}). Not run without it: ${without}.`,
    );
  }
  return lacking;
}
