import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Account, accountFor, ownerOf } from './account';
import { binaries } from './binaries';
import { stopLeftover } from './leftover';

const MAJOR = '18';
const START_SECONDS = 60;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
/** For data that nobody needs tomorrow. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface PostgresServerOptions {
  /** Holds `data/` and `password`; made when missing. */
  folder: string;
  /** Trades safety for speed: for replays and benchmarks. */
  throwaway?: boolean;
}

/** The embedded PostgreSQL of one data folder, reachable on loopback only, under a random port and a random password. */
export class PostgresServer {
  private child?: ChildProcess;
  private readonly log: string[] = [];

  private constructor(
    private readonly options: PostgresServerOptions,
    private readonly account: Account,
    readonly port: number,
    private readonly password: string,
  ) {}

  /** @throws Error of one line where the folder cannot be used or the server does not come up */
  static async start(options: PostgresServerOptions): Promise<PostgresServer> {
    const account = prepare(options.folder);
    await stopLeftover(join(options.folder, 'data'));
    const server = new PostgresServer(options, account, await freePort(), passwordIn(options.folder, account));
    if (!existsSync(join(options.folder, 'data', 'PG_VERSION'))) server.initialise();
    refuseOtherVersion(join(options.folder, 'data'));
    await server.launch();
    return server;
  }

  /** For the superuser of the cluster. */
  url(database = 'postgres'): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Ends it within seconds, rolling open transactions back. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }

  private initialise(): void {
    const data = join(this.options.folder, 'data');
    const secret = join(this.options.folder, 'password');
    const args = [
      '--pgdata',
      data,
      '--username',
      'postgres',
      '--auth',
      'scram-sha-256',
      '--pwfile',
      secret,
      '--encoding',
      'UTF8',
      '--locale',
      'C.UTF-8',
      ...(this.options.throwaway ? ['--no-sync'] : []),
    ];
    const [program, ...rest] = [...this.account.prefix, binaries().initdb, ...args];
    const { uid, gid } = this.account;
    const made = spawnSync(program as string, rest, { uid, gid, encoding: 'utf8', cwd: this.options.folder });
    if (made.status === 0) return;
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder ${data}: ${lastLine(made.stderr) || made.error?.message}`);
  }

  private launch(): Promise<void> {
    const settings = Object.entries({ ...SETTINGS, ...(this.options.throwaway ? THROWAWAY : {}) }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const [program, ...rest] = [
      ...this.account.prefix,
      binaries().postgres,
      '-D',
      join(this.options.folder, 'data'),
      '-p',
      `${this.port}`,
      ...settings,
    ];
    const { uid, gid } = this.account;
    // a process group of its own: Ctrl+C in a terminal reaches us first, and we stop it after our own connections
    const child = spawn(program as string, rest, {
      uid,
      gid,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      cwd: this.options.folder,
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        child.kill('SIGINT');
        reject(new Error(`PostgreSQL did not start: ${why}`));
      };
      const timer = setTimeout(() => fail(`no answer within ${START_SECONDS} s (${this.log.at(-1) ?? 'no output'})`), START_SECONDS * 1000);
      child.once('error', (error) => fail(error.message));
      child.once('exit', () =>
        fail(this.log.filter((line) => /FATAL|could not/.test(line)).at(-1) ?? this.log.at(-1) ?? 'it ended at once'),
      );
      child.stderr?.on('data', (chunk: Buffer) => {
        this.log.push(...chunk.toString().split('\n').filter(Boolean));
        this.log.splice(0, this.log.length - 50);
        if (!chunk.includes('database system is ready to accept connections')) return;
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function prepare(folder: string): Account {
  try {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that can.`,
    );
  }
  chmodSync(folder, 0o711);
  const account = accountFor([binaries().postgres, folder]);
  giveTo(account, folder, join(folder, 'data'));
  return account;
}

function giveTo(account: Account, ...paths: string[]): void {
  const owner = ownerOf(account);
  if (owner) for (const path of paths) chownSync(path, owner.uid, owner.gid);
}

/** The superuser's password: made once, readable by its owner only. */
function passwordIn(folder: string, account: Account): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, file);
  return readFileSync(file, 'utf8').trim();
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new Error(
    `The data folder ${data} was made by PostgreSQL ${version}; this release brings ${MAJOR}. Move the data with pg_dump and pg_restore, or set DATA_DIR to another folder.`,
  );
}

const lastLine = (text: string | null | undefined) => (text ?? '').trim().split('\n').at(-1) ?? '';

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
