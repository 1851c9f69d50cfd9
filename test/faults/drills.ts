import type { Drill } from './drill';
import { downtime } from './rows/downtime';
import { emptyQueue } from './rows/empty-queue';
import { journalEdits } from './rows/journal-edits';
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

/** A process dies. */
export const KILLS: readonly Drill[] = [killWorker, killAtFailpoint, killAroundCommit, reportKills, manyProcesses];

/** What the product stands on fails it. */
export const TROUBLES: readonly Drill[] = [emptyQueue, mailServer, poison, journalEdits];

/** Time, and what changes while it passes. */
export const TIMES: readonly Drill[] = [downtime, timeZones, mondayMorning, noLongerOwed];

/** The queue itself is struck: these run on Redis, too, in the suite; `npm run faults` runs all that concern the queue on both. */
export const OF_THE_QUEUE: readonly Drill[] = [killWorker, emptyQueue, manyProcesses];

/** Every fault drill, in the order of its row. */
export const DRILLS: readonly Drill[] = [...KILLS, ...TROUBLES, ...TIMES].sort((a, b) => a.row - b.row);
