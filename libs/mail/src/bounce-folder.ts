import { open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BounceOutcome, Bounces, MOST_BYTES } from './bounces';

/** Mails taken in at one go. */
const AT_ONCE = 200;

/** The beginning of a file, at most as much as is read of a report. */
export async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(Math.min((await file.stat()).size, MOST_BYTES));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * A Maildir into which a mail server delivers what comes back. A mail is taken in from `new` and moved to `cur` as seen: a process that dies in
 * between takes it in again, which changes nothing.
 */
export class BounceFolder {
  constructor(
    private readonly folder: string,
    private readonly bounces: Bounces,
  ) {}

  /** Takes in what has come, oldest first by name. @throws Error where the folder is not there, or the database is away */
  async empty(): Promise<Record<BounceOutcome, number>> {
    const counts = { bounced: 0, delayed: 0, repeated: 0, unknownMessage: 0, noReport: 0 };
    const names = (await readdir(join(this.folder, 'new'))).sort().slice(0, AT_ONCE);
    for (const name of names) {
      const path = join(this.folder, 'new', name);
      const isFile = await stat(path).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isFile) continue;
      counts[await this.bounces.take(await beginningOf(path))]++;
      await rename(path, join(this.folder, 'cur', `${name}:2,S`));
    }
    return counts;
  }
}
