// Builds the web application into dist/web, where the API serves it from. A build whose sources have not changed since is left alone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

const source = join(root, 'apps/web');
const out = join(root, 'dist/web');
const stamp = join(out, '.sources');
/** Kilobytes of JavaScript, gzipped, that a browser may need before it shows anything. */
const MOST_KB = 300;

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Names, sizes and times of the sources and of what builds them. */
function stateOfSources() {
  const hash = createHash('sha256');
  for (const file of [...filesIn(source), join(root, 'package-lock.json'), import.meta.filename]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The page names the files that it loads at once; every other file waits for its screen. */
function initialKilobytes() {
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => join(out, match[1]));
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1024;
}

function pack() {
  for (const file of filesIn(join(out, 'assets')).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}

/** @returns how many kilobytes a browser needs before it shows anything; undefined where there was nothing to build */
export async function buildWeb() {
  const state = stateOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return undefined;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    html: { cspNonce: '{{nonce}}' },
    build: { outDir: out, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false } },
  });
  pack();
  const kilobytes = initialKilobytes();
  if (kilobytes > MOST_KB) throw new Error(`The web needs ${Math.round(kilobytes)} kB of JavaScript at once; ${MOST_KB} kB is the most.`);
  writeFileSync(stamp, state);
  return kilobytes;
}

if (process.argv[1] === import.meta.filename) {
  const kilobytes = await buildWeb();
  console.log(
    kilobytes === undefined ? 'The web is as it was built.' : `The web needs ${Math.round(kilobytes)} kB of JavaScript at once (gzipped).`,
  );
}
