import 'reflect-metadata';
import { parentPort } from 'node:worker_threads';
import { loadConfig } from '@config/env';
import { start } from './application';

export { type RunningWorker, type StartOptions, start } from './application';

/** As a process of its own: SIGTERM and SIGINT drain it. */
async function runProcess(): Promise<void> {
  const worker = await start(loadConfig());
  const stop = () => void worker.close().finally(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** As a thread of the all-in-one process: says that it is ready, and stops on the message `stop`. */
async function runThread(port: NonNullable<typeof parentPort>): Promise<void> {
  const worker = await start(loadConfig());
  port.on('message', (message) => {
    if (message === 'stop') void worker.close().finally(() => process.exit(0));
  });
  port.postMessage({ ready: true });
}

if (require.main === module) {
  if (parentPort) {
    void runThread(parentPort).catch((error) =>
      setImmediate(() => {
        throw error;
      }),
    );
  } else {
    void runProcess().catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
  }
}
