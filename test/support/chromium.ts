import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where Chromium is. @throws Error where there is none */
export function chromiumProgram(): string {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error('There is no Chromium. On Debian: apt-get install chromium');
  return found;
}
