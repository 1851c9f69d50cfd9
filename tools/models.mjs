// `npm run models`: a thousand random sequences over all models. Arguments go to jest.
import { bin, run } from './steps.mjs';

const runs = process.env.MODEL_RUNS ?? '1000';
const { code } = await run(bin('jest'), ['--maxWorkers=2', 'test/models', ...process.argv.slice(2)], {
  env: { ...process.env, MODEL_RUNS: runs },
});
process.exitCode = code;
