import { type BurstOptions, inBurst } from './burst';
import type { Verdict } from './checker';
import { WorkerProcess } from './worker-process';

export const KILLS = 5;

/** Row 1: kill −9 of the worker, again and again, at moments spread over the burst. */
export function killWorker(options: BurstOptions): Promise<Verdict> {
  return inBurst(options, async ({ accepted, drained, workerEnv }) => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const worker = WorkerProcess.start(workerEnv);
      await accepted(Math.floor((options.mails * kill) / (KILLS + 1)));
      await worker.kill();
    }
    const last = WorkerProcess.start(workerEnv);
    await drained();
    await last.stop();
  });
}
