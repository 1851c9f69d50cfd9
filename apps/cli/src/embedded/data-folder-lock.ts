import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const isOurKind = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const file = `/proc/${pid}/cmdline`;
  return !existsSync('/proc/self/cmdline') || (existsSync(file) && /dondoc/.test(readFileSync(file, 'utf8')));
};

/**
 * One `dondoc start` per data folder. The lock names its process; one left by a process that is gone is taken over.
 * @returns what gives the folder free again
 * @throws Error of one line where another process holds it, or the folder cannot be written
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'dondoc.lock');
  try {
    mkdirSync(folder, { recursive: true });
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (holder > 0 && holder !== process.pid && isOurKind(holder)) {
      throw new Error(`Đôn Đốc already runs on ${folder} (process ${holder}). Stop it first, or set DATA_DIR to another folder.`);
    }
    rmSync(file, { force: true });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${process.pid}`);
    closeSync(handle);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (!code) throw error;
    throw new Error(`The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`);
  }
  return () => rmSync(file, { force: true });
}
