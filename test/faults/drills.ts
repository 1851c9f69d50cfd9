import type { Drill } from './drill';
import { emptyQueue } from './rows/empty-queue';
import { killAtFailpoint } from './rows/kill-at-failpoint';
import { killWorker } from './rows/kill-worker';
import { reportKills } from './rows/report-kills';

/** Every fault drill, in the order of its row. */
export const DRILLS: readonly Drill[] = [killWorker, killAtFailpoint, reportKills, emptyQueue];
