import { runOracle, ZONES } from './run';

const FULL = 10_000;

/** `npm run oracle [-- CASES [SEED]]`: the planner against the oracle under every zone. The last line is `N passed, N failed`. */
async function main(cases: number, seed: number): Promise<number> {
  let failed = 0;
  for (const zone of ZONES) {
    const { agreed, differences, examples } = await runOracle({ cases, seed, zone });
    if (differences > 0) failed++;
    const word = differences > 0 ? 'FAIL' : 'ok  ';
    process.stdout.write(`${word} ${zone}: seed ${seed}, ${cases} cases, ${agreed} lines, ${differences} differences\n`);
    for (const example of examples) process.stdout.write(`     ${example}\n`);
  }
  process.stdout.write(`${ZONES.length - failed} passed, ${failed} failed\n`);
  return failed;
}

main(Number(process.argv[2] ?? FULL), Number(process.argv[3] ?? 1)).then(
  (failed) => process.exit(failed ? 1 : 0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
