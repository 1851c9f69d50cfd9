import { execFileSync, spawnSync } from 'node:child_process';

/** How a PostgreSQL program is started: as ourselves, or, since PostgreSQL refuses root, as another account. */
export interface Account {
  uid?: number;
  gid?: number;
  /** Words to put before the program. */
  prefix: string[];
}

const OURSELVES: Account = { prefix: [] };
const NAMES = ['postgres', 'dondoc-postgres'];

const idOf = (flag: '-u' | '-g', name: string) =>
  Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());

function existing(): { uid: number; gid: number } | undefined {
  for (const name of NAMES) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // the next name, then
    }
  }
  return undefined;
}

function created(): { uid: number; gid: number } {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'dondoc-postgres'], {
    encoding: 'utf8',
  });
  const account = existing();
  if (account) return account;
  throw new Error(
    `PostgreSQL refuses to run as root and no account could be made for it (useradd: ${made.stderr?.trim() || made.error?.message}). Run as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * The account for programs and data in `paths`. As root that is `postgres` or a system account made for it; where that account may not enter the folder
 * (a project under /root), it is given the right to search folders and nothing else.
 */
export function accountFor(paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return OURSELVES;
  const { uid, gid } = existing() ?? created();
  const closed = paths.find((path) => spawnSync('test', ['-x', path], { uid, gid }).status !== 0);
  if (!closed) return { uid, gid, prefix: [] };
  const search = '+dac_read_search';
  const prefix = [
    'setpriv',
    '--reuid',
    `${uid}`,
    '--regid',
    `${gid}`,
    '--clear-groups',
    `--inh-caps=${search}`,
    `--ambient-caps=${search}`,
    '--',
  ];
  // stat, not test -x: access(2) leaves capabilities out of account
  if (spawnSync(prefix[0] as string, [...prefix.slice(1), 'stat', closed]).status === 0) return { prefix };
  throw new Error(
    `PostgreSQL refuses to run as root, and the account it would use may not enter ${closed}. Move the project out of a private folder, run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Numbers for `chown`, so that the account owns the data folder. */
export function ownerOf(account: Account): { uid: number; gid: number } | undefined {
  if (account.uid !== undefined && account.gid !== undefined) return { uid: account.uid, gid: account.gid };
  return account.prefix.length ? existing() : undefined;
}
