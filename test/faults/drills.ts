import type { Drill } from './drill';
import { downtime } from './rows/downtime';
import { emptyQueue } from './rows/empty-queue';
import { killAroundCommit } from './rows/kill-around-commit';
import { killAtFailpoint } from './rows/kill-at-failpoint';
import { killWorker } from './rows/kill-worker';
import { mailServer } from './rows/mail-server';
import { manyProcesses } from './rows/many-processes';
import { mondayMorning } from './rows/monday-morning';
import { noLongerOwed } from './rows/no-longer-owed';
import { poison } from './rows/poison';
import { reportKills } from './rows/report-kills';
import { timeZones } from './rows/time-zones';

/** Every fault drill, in the order of its row. */
export const DRILLS: readonly Drill[] = [
  killWorker,
  killAtFailpoint,
  killAroundCommit,
  reportKills,
  emptyQueue,
  mailServer,
  downtime,
  timeZones,
  poison,
  mondayMorning,
  manyProcesses,
  noLongerOwed,
];
