import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Id, isId } from '@dondoc/kernel';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files by the hash of their contents: `<folder>/ab/abcd…`. What lies there is whole, or it is not there. */
export class EvidenceFiles {
  constructor(private readonly folder: string) {}

  /** Writes the contents under their hash and answers it. `name` is a name nobody else uses meanwhile. */
  async keep(content: Uint8Array, name: Id): Promise<string> {
    if (!isId(name)) throw new Error('A temporary file needs an id for its name.');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const folder = join(this.folder, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `${name}.part`);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.pathOf(sha256));
    await syncFolder(folder);
    return sha256;
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /** Hashes of the files, and parts of files that were never finished, last written before `milliseconds` (since 1970, UTC). */
  async olderThan(milliseconds: number): Promise<string[]> {
    const names: string[] = [];
    for (const folder of await readdir(this.folder).catch(() => []))
      for (const name of await readdir(join(this.folder, folder)))
        if ((await stat(join(this.folder, folder, name))).mtimeMs < milliseconds) names.push(join(folder, name));
    return names;
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('Not a SHA-256.');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** The new name survives a power cut only when the folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
