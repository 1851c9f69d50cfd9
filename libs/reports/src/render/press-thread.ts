import { parentPort } from 'node:worker_threads';
import { type PrintJob, printed } from './printing';

interface Asked {
  id: number;
  job: PrintJob;
}

let queue = Promise.resolve();

/** One after the other: what is in hand bounds the memory. */
parentPort?.on('message', ({ id, job }: Asked) => {
  queue = queue.then(() => print(id, job));
});

async function print(id: number, job: PrintJob): Promise<void> {
  try {
    const bytes = new Uint8Array(await printed(job));
    parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: (error as Error).stack ?? String(error) });
  }
}
