import { parentPort } from 'node:worker_threads';
import { type PrintJob, printed, type ReadJob } from './printing';
import { readSheet } from './read-sheet';

interface Asked {
  id: number;
  job: PrintJob | ReadJob;
}

let queue = Promise.resolve();

/** One after the other: what is in hand bounds the memory. */
parentPort?.on('message', ({ id, job }: Asked) => {
  queue = queue.then(() => doIt(id, job));
});

async function doIt(id: number, job: PrintJob | ReadJob): Promise<void> {
  try {
    const done = job.kind === 'read' ? await readSheet(job.file) : new Uint8Array(await printed(job));
    parentPort?.postMessage({ id, done });
  } catch (error) {
    parentPort?.postMessage({ id, error: (error as Error).stack ?? String(error) });
  }
}
