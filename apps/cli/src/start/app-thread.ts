import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What an app tells its parent: that it serves, with whatever else a starter prints. */
export interface Ready {
  ready: true;
  links?: { role: string; locality: string; person: string; url: string }[];
}

const STOP_SECONDS = 30;

/** An app of the product in a thread of this process: its own event loop, so that rendering a report never holds up the web. */
export class AppThread {
  private constructor(
    readonly app: 'api' | 'worker',
    private readonly thread: Worker,
    readonly ready: Ready,
  ) {}

  /** @throws Error when the app ends before it serves, with the app's own reason */
  static start(app: 'api' | 'worker', env: NodeJS.ProcessEnv): Promise<AppThread> {
    const file = join(__dirname, '..', '..', '..', app, 'src', 'main.js');
    const thread = new Worker(file, { env, name: app });
    return new Promise((resolve, reject) => {
      thread.on('message', (message: Partial<Ready>) => message.ready && resolve(new AppThread(app, thread, message as Ready)));
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The ${app} ended while starting (${code}).`)));
    });
  }

  /** Calls back when the app ends by itself. */
  whenEnded(listener: (code: number) => void): void {
    this.thread.once('exit', listener);
  }

  /** Lets it finish what it has in hand. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.thread.once('exit', () => resolve()));
    this.thread.postMessage('stop');
    const timer = setTimeout(() => void this.thread.terminate(), STOP_SECONDS * 1000);
    await ended;
    clearTimeout(timer);
  }
}
