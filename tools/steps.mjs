import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Runs a program of the project to its end. `quiet`: its output is collected instead of shown. */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => done({ code: 127, output: error.message }));
    child.once('close', (code, signal) => done({ code: code ?? 1, signal, output: Buffer.concat(output).toString() }));
  });
}

/** A program from node_modules/.bin, started by this Node. */
export const bin = (name) => resolve(root, 'node_modules', '.bin', name);
