import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from './env';

const FILE = 'factor.key';
const [BYTES, OWNER_ONLY] = [32, 0o600];

/** The key under which secrets of one-time codes are sealed: the configured one, or that of the installation, made once and readable by its owner alone. */
export function factorKey({ factorKey: configured, dataDir }: Pick<Config, 'factorKey' | 'dataDir'>): string {
  if (configured) return configured;
  const path = join(resolve(dataDir), FILE);
  return stored(path) ?? made(path);
}

function stored(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of several processes that start at once the first to link its file wins; nobody reads half a key. */
function made(path: string): string {
  const own = `${path}.${randomBytes(8).toString('hex')}`;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(own, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  return readFileSync(path, 'utf8').trim();
}
