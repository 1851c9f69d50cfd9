// `npm run dev`: builds, starts the product, and does both again whenever a source file changes. The web application is built anew
// without a restart: reload the page. Arguments go to `dondoc start`.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './steps.mjs';
import { buildWeb } from './web.mjs';

const FOLDERS = ['apps', 'libs', 'config'];
const QUIET_MS = 150;
const command = ['--enable-source-maps', join(root, 'apps/cli/bin/dondoc.cjs'), 'start', ...process.argv.slice(2)];

let product;
let timer;
let working = Promise.resolve();

const start = () => {
  product = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
};

function stop() {
  const ending = product;
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    ending.once('exit', done);
    ending.kill('SIGTERM');
  });
}

async function renew() {
  const begun = performance.now();
  await buildWeb();
  const files = await build();
  if (files === 0 && product) return;
  console.error(`built ${files} files in ${Math.round(performance.now() - begun)} ms`);
  await stop();
  start();
}

/** What runs goes on running while the code does not compile. */
const renewInTurn = () => {
  working = working.then(renew).catch((error) => console.error(error.message));
};

for (const folder of FOLDERS.map((name) => join(root, name)).filter(existsSync)) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(renewInTurn, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stop();
    process.exit(0);
  });
}
renewInTurn();
