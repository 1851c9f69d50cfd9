import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const ROOT = resolve(__dirname, '..', '..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const RULES = join(ROOT, 'config/dependency-cruiser.cjs');

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** What the import rules find in the project of this folder. */
export async function violationsIn(folder: string): Promise<Violation[]> {
  const command = [CRUISER, '--config', RULES, '--output-type', 'json', '--no-cache', 'apps', 'libs', 'config', 'test'];
  const { stdout } = await run(process.execPath, command, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }).catch(asReport);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] } };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** The cruiser exits with the number of violations; its report is on stdout all the same. */
function asReport(error: { stdout?: string; stderr?: string }): { stdout: string } {
  if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
  throw new Error(`dependency-cruiser did not run: ${error.stderr}`);
}
