import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/port';
import { spawnDondoc } from './dondoc';

const PATIENCE_MS = 300_000;

/** The product as `npm start` runs it. */
class Running {
  private words = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {
    child.stderr?.on('data', (chunk: Buffer) => {
      this.words += chunk.toString();
    });
  }

  static async start(folder: string): Promise<Running> {
    const port = await freePort();
    const child = spawnDondoc(['start'], { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' });
    const running = new Running(child, `http://localhost:${port}`);
    for (let waited = 0; waited < PATIENCE_MS && child.exitCode === null; waited += 100) {
      if (await running.isReady()) return running;
      await pause(100);
    }
    throw new Error(`It did not come up: ${running.words}`);
  }

  /** The agreements that this role of Hà Nội sees. */
  async agreements(role: string): Promise<{ code: string; rows: number }[]> {
    while (!this.words.includes(role)) await pause(50);
    const [, link] = new RegExp(`Hà Nội +${role} +(\\S+)`).exec(this.words) ?? [];
    const signedIn = await fetch(link as string, { redirect: 'manual' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await fetch(`${this.url}/api/agreements`, { headers: { cookie } });
    return ((await answer.json()) as { items: { code: string; rows: number }[] }).items;
  }

  stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', (code) => resolve(code)));
    this.child.kill('SIGTERM');
    return ended;
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      (answer) => answer.status === 200,
      () => false,
    );
  }
}

it(
  'a newcomer starts it, sees the five agreements, stops it and starts it again: nothing is loaded twice',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-start-'));
    try {
      for (const _start of ['first', 'second']) {
        const running = await Running.start(folder);
        const seen = await running.agreements('administrator');
        expect({ agreements: seen.length, rows: seen.reduce((sum, { rows }) => sum + rows, 0) }).toEqual({ agreements: 5, rows: 91 });
        expect((await running.agreements('coordinator')).map(({ code }) => code)).toEqual(['HN-LDG-2023', 'HN-NA-2019', 'HN-TH-2019']);
        expect(await running.stop()).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  PATIENCE_MS,
);
