import type { Drill } from './drill';
import { emptyQueue } from './rows/empty-queue';
import { killAtFailpoint } from './rows/kill-at-failpoint';
import { killWorker } from './rows/kill-worker';

/** Every fault drill, in the order of its row. */
export const DRILLS: readonly Drill[] = [killWorker, killAtFailpoint, emptyQueue];
