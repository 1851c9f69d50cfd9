import 'reflect-metadata';
import { startRedis } from '../support/redis';
import type { BurstOptions } from './burst';
import type { Verdict } from './checker';
import { emptyQueue } from './empty-queue';
import { KILLS, killWorker } from './kill-worker';

const QUICK = 1000;
const FULL = 10_000;

interface Drill {
  name: string;
  run: (options: BurstOptions) => Promise<Verdict>;
  holds: (verdict: Verdict) => boolean;
}

const nothingLost = ({ lost, wrongPerson, otherIds }: Verdict) => lost === 0 && wrongPerson === 0 && otherIds === 0;

const DRILLS: Drill[] = [
  { name: `worker killed -9 ${KILLS} times`, run: killWorker, holds: (verdict) => nothingLost(verdict) && verdict.duplicates <= 2 * KILLS },
  { name: 'queue emptied in the middle', run: emptyQueue, holds: (verdict) => nothingLost(verdict) && verdict.duplicates === 0 },
];

/** `npm run faults [-- --full]`: each drill on both queue backends, with what the mail sink saw. */
async function main(mails: number): Promise<number> {
  const redis = await startRedis();
  let failed = 0;
  for (const { name, run, holds } of DRILLS) {
    for (const [backend, redisUrl] of [
      ['PostgreSQL', undefined],
      ['Redis', redis.url],
    ] as const) {
      const verdict = await run({ mails, redisUrl });
      if (!holds(verdict)) failed++;
      process.stdout.write(`${holds(verdict) ? 'ok  ' : 'FAIL'} ${name}, queue on ${backend}: ${JSON.stringify(verdict)}\n`);
    }
  }
  await redis.stop();
  process.stdout.write(`${DRILLS.length * 2 - failed} passed, ${failed} failed\n`);
  return failed;
}

main(process.argv.includes('--full') ? FULL : QUICK).then(
  (failed) => process.exit(failed ? 1 : 0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
