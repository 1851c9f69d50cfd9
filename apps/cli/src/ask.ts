import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

const MUTE = new Writable({ write: (_chunk, _encoding, done) => done() });

/** A line from standard input that does not show on the screen. */
export function askHidden(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: MUTE, terminal: process.stdin.isTTY });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
      if (process.stdin.isTTY) process.stderr.write('\n');
    });
    lines.once('close', () => resolve(''));
  });
}
