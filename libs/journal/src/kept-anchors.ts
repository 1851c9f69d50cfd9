import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid, type LocalDate } from '@dondoc/kernel';
import type { AnchorsFile } from './views';

const NAME = /^anchors-\d{4}-\d\d-\d\d\.json$/;

/** Anchors in a folder, a file for each day: out of reach for whoever reaches the database alone. */
export class KeptAnchors {
  constructor(private readonly folder: string | null) {}

  /** The first of a day stays. @returns whether it was written */
  async keep(day: LocalDate, file: AnchorsFile): Promise<boolean> {
    const name = `anchors-${day}.json`;
    if (!this.folder || (await this.names()).includes(name)) return false;
    await mkdir(this.folder, { recursive: true });
    const whole = join(this.folder, name);
    await writeFile(`${whole}.part`, `${JSON.stringify(file)}\n`, { mode: 0o444, flush: true });
    await rename(`${whole}.part`, whole);
    return true;
  }

  /** All that were ever kept, the oldest first, and those given. @throws invalid `audit.anchors` where a file is none */
  async with(given?: AnchorsFile): Promise<AnchorsFile | undefined> {
    const all: AnchorsFile[] = [];
    // one after the other: in ten years there are more of them than files may be open
    for (const name of await this.names()) all.push(await this.read(name));
    if (given) all.push(given);
    const last = all.at(-1);
    return last && { at: last.at, anchors: all.flatMap(({ anchors }) => anchors) };
  }

  private async names(): Promise<string[]> {
    if (!this.folder) return [];
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => NAME.test(name)).sort();
  }

  private async read(name: string): Promise<AnchorsFile> {
    const path = join(this.folder ?? '', name);
    return anchorsIn(path, parsed(await readFile(path, 'utf8')));
  }
}

/** What a file of anchors holds. @throws invalid `audit.anchors` where it is none */
export function anchorsIn(path: string, content: unknown): AnchorsFile {
  if (Array.isArray((content as Partial<AnchorsFile> | null)?.anchors)) return content as AnchorsFile;
  throw invalid('audit.anchors', `Tệp ${path} không phải tệp điểm neo.`, `${path} is not a file of anchors.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
