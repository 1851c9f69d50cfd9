import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The compiled worker, seen from here whether this file itself is compiled or not. */
const WORKER = join(process.cwd(), 'dist', 'apps', 'worker', 'src', 'main.js');

/** The product's worker as a process of its own, to be killed. Needs the build. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(env: NodeJS.ProcessEnv): WorkerProcess {
    return new WorkerProcess(fork(WORKER, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
  }

  /** As the kernel does it: no handler runs, no connection is closed in the orderly way. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.kill(signal);
    });
  }
}
