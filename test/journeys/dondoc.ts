import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(process.cwd(), 'apps', 'cli', 'bin', 'dondoc.cjs');

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as a person runs it, in an environment of the test's own. */
export function spawnDondoc(args: string[], variables: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _url, REDIS_URL: _redis, SMTP_URL: _smtp, ...clean } = process.env;
  return spawn(process.execPath, [COMMAND, ...args], { env: { ...clean, ...variables }, stdio: ['pipe', 'pipe', 'pipe'] });
}

export function dondoc(args: string[], variables: Record<string, string>, input = ''): Promise<Finished> {
  const child = spawnDondoc(args, variables);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.end(input);
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })),
  );
}
