import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/port';

/** The compiled apps, seen from here whether this file itself is compiled or not. */
const mainOf = (app: 'api' | 'worker') => join(process.cwd(), 'dist', 'apps', app, 'src', 'main.js');

/** One process of the product, to be killed. Needs the build. */
export class ProductProcess {
  private readonly words: string[] = [];
  private readonly ended: Promise<void>;

  protected constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (chunk: Buffer) => this.words.push(chunk.toString()));
    const reap = () => child.kill('SIGKILL');
    process.once('exit', reap);
    this.ended = new Promise((resolve) =>
      child.once('exit', () => {
        process.off('exit', reap);
        resolve();
      }),
    );
  }

  static worker(env: NodeJS.ProcessEnv): ProductProcess {
    return new ProductProcess(fork(mainOf('worker'), { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What it said on stderr. */
  get said(): string {
    return this.words.join('');
  }

  /** As the kernel does it: no handler runs, no connection is closed in the orderly way. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Resolves when it has ended by itself: at a failpoint. */
  death(): Promise<void> {
    return this.ended;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.isRunning) this.child.kill(signal);
    await this.ended;
  }
}

const PATIENCE_MS = 60_000;

/** The API as a process of its own. */
export class ApiProcess extends ProductProcess {
  private constructor(
    child: ChildProcess,
    readonly url: string,
  ) {
    super(child);
  }

  static async start(env: NodeJS.ProcessEnv, port?: number): Promise<ApiProcess> {
    const own = String(port ?? (await freePort()));
    const child = fork(mainOf('api'), { env: { ...env, PORT: own }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    const api = new ApiProcess(child, `http://127.0.0.1:${own}`);
    for (let waited = 0; waited < PATIENCE_MS && api.isRunning; waited += 50) {
      if (await api.isReady()) return api;
      await pause(50);
    }
    throw new Error(`The API did not come up: ${api.said}`);
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}
