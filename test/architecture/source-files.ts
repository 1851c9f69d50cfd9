import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './cruise';

export interface SourceFile {
  /** From the root of the project. */
  path: string;
  text: string;
}

const isSpec = (path: string) => /[.](spec|fixture)[.]ts$/.test(path) || /^libs\/[^/]+\/test\//.test(path);

/** The TypeScript files of these folders without their specs: what runs in production. */
export function productionFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !isSpec(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
