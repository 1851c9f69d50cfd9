// `npm run check`: everything that can be said about the code without running it. One line per step, then `N passed, N failed`.
import { bin, run } from './steps.mjs';

const TSC = 'node_modules/typescript-native/bin/tsc';
const STEPS = [
  { name: 'types', command: process.execPath, args: [TSC, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the web', command: process.execPath, args: [TSC, '--noEmit', '-p', 'apps/web/tsconfig.json'] },
  { name: 'lint and format', command: bin('biome'), args: ['check', '.'] },
  { name: 'imports', command: bin('depcruise'), args: ['--config', 'config/dependency-cruiser.cjs', 'apps', 'libs', 'config', 'test'] },
  { name: 'unused', command: bin('knip'), args: ['--config', 'config/knip.json'] },
  { name: 'lock file', command: process.execPath, args: ['tools/check-lock.mjs'] },
];

let failed = 0;
for (const { name, command, args } of STEPS) {
  const begun = performance.now();
  const { code, output } = await run(command, args, { quiet: true });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (code !== 0) {
    failed++;
    console.log(output.trim());
  }
  console.log(`${name.padEnd(16)} ${code === 0 ? 'ok' : 'FAILED'}  (${seconds} s)`);
}
console.log(`${STEPS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
