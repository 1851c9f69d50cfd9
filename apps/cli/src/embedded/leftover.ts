import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether this process is a PostgreSQL: a process number may have gone to another program since. Unknown where there is no /proc. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return !existsSync('/proc/self/comm') || (existsSync(file) && readFileSync(file, 'utf8').trim() === 'postgres');
}

/**
 * A parent killed with SIGKILL leaves its PostgreSQL running on the data folder: end it in the orderly way. A lock file whose process is gone is taken away.
 * @throws Error of one line where the server does not end
 */
export async function stopLeftover(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!(pid > 0 && isAlive(pid) && isPostgres(pid))) return rmSync(lock, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < PATIENCE_MS && isAlive(pid); waited += 50) await pause(50);
  if (isAlive(pid))
    throw new Error(`An earlier PostgreSQL (process ${pid}) still runs on ${data} and does not end. Stop it, then start again.`);
}
