import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type RedisServer, startRedis } from '../support/redis';
import type { Drill, DrillOptions, Outcome } from './drill';
import { DRILLS } from './drills';

const QUICK = 1000;
const FULL = 10_000;

const { values: asked } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string' } },
});

/** `npm run faults [-- --full] [--only 1,2] [--seed N]`: each drill with what it saw; the last line counts. */
async function main(): Promise<number> {
  const seed = Number(asked.seed ?? Math.floor(Math.random() * 2 ** 31));
  const rows = asked.only?.split(',').map(Number);
  const drills = DRILLS.filter(({ row }) => !rows || rows.includes(row));
  const size = asked.full ? FULL : QUICK;
  process.stdout.write(`seed ${seed}, size ${size}\n`);
  const redis = drills.some(({ onBoth }) => onBoth) ? await startRedis() : undefined;
  const results: boolean[] = [];
  for (const drill of drills) {
    results.push(await carriedOut(drill, 'PostgreSQL', { size, seed }));
    if (redis && drill.onBoth) results.push(await carriedOut(drill, 'Redis', { size, seed, redisUrl: redis.url }));
  }
  await (redis as RedisServer | undefined)?.stop();
  const failed = results.filter((holds) => !holds).length;
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
  return failed;
}

async function carriedOut(drill: Drill, backend: string, options: DrillOptions): Promise<boolean> {
  const begun = performance.now();
  const { holds, figures } = await drill
    .run(options)
    .catch((error: Error): Outcome => ({ holds: false, figures: { error: error.message } }));
  const seconds = Math.round((performance.now() - begun) / 1000);
  const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  const where = drill.onBoth ? `, queue on ${backend}` : '';
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${drill.row} ${drill.name}${where} (${seconds} s)\n     ${shown.join(' · ')}\n`);
  return holds;
}

main().then(
  (failed) => process.exit(failed ? 1 : 0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
