import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './cruise';

export interface SourceFile {
  /** From the root of the project. */
  path: string;
  text: string;
}

const isSpec = (path: string) => /[.](spec|fixture)[.]ts$/.test(path) || /^libs\/[^/]+\/test\//.test(path);

/** The files under a folder whose paths from the root of the project have this shape. */
export function filesUnder(folder: string, shape: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => shape.test(path))
    .sort();
}

/** The TypeScript files of these folders without their specs: what runs in production. */
export function productionFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesUnder(folder, /[.]ts$/))
    .filter((path) => !isSpec(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
