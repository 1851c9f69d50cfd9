// `npm test`: prepares what the tests need, builds, runs jest. Arguments go to jest. The last line is `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { prepare } from './requirements.mjs';
import { bin, root, run } from './steps.mjs';
import { buildWeb } from './web.mjs';

const inCi = process.env.CI === 'true';

/** Runs jest and reads its own account of what happened. */
async function jest(lacking) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-results-'));
  const results = join(folder, 'results.json');
  const args = [
    '--config',
    join(root, 'jest.config.cjs'),
    // one more than cores: the fault drills mostly wait
    `--maxWorkers=${availableParallelism() + 1}`,
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ];
  try {
    await run(bin('jest'), args, { env: { ...process.env, TEST_WITHOUT: lacking.join(',') } });
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch (error) {
    console.error(`jest left no results: ${error.message}`);
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, testResults: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameSkipped(results) {
  const skipped = results.testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'pending'));
  for (const test of skipped) console.error(`not run: ${test.fullName}`);
  const open = results.testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'todo'));
  for (const test of open) console.error(`neither passed nor failed: ${test.fullName}`);
}

const lacking = await prepare();
await build();
await buildWeb();
const results = await jest(lacking);
nameSkipped(results);
// In CI what cannot run counts as failed. A file that could not be loaded has no tests to count: it is one failure itself.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (inCi ? lacking.length : 0);
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.numPassedTests === 0 ? 1 : 0;
