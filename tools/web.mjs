// Builds the web application into dist/web, where the API serves it from. A build whose sources have not changed since is left alone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

const source = join(root, 'apps/web');
const out = join(root, 'dist/web');
const stamp = join(out, '.sources');
/** Kilobytes of JavaScript, gzipped, that a browser may need before a screen can be used, whichever one begins with. */
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

/** A file of the build with those that it imports at once, by their names in the manifest. */
function withImports(manifest, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of manifest[name].imports ?? []) withImports(manifest, imported, found);
  return found;
}

/** Kilobytes of JavaScript that a browser loads before the page shows anything, and before its heaviest screen can be used. */
function kilobytesNeeded() {
  const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (names) =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(out, manifest[name].file)), { level: 9 }).length, 0) / 1024;
  const page = withImports(manifest, 'index.html');
  const screens = Object.keys(manifest)
    .filter((name) => manifest[name].isDynamicEntry && name.startsWith('src/screens/'))
    .map((name) => ({ screen: name.slice('src/screens/'.length), kilobytes: sizeOf(withImports(manifest, name, new Set(page))) }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
  return { atOnce: sizeOf(page), heaviest: screens[0] };
}

function pack() {
  for (const file of filesIn(join(out, 'assets')).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}

/** @returns a sentence on how much a browser needs before a screen can be used; undefined where there was nothing to build */
export async function buildWeb() {
  const state = stateOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return undefined;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    html: { cspNonce: '{{nonce}}' },
    build: { outDir: out, emptyOutDir: true, manifest: true, assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false } },
  });
  pack();
  const needed = kilobytesNeeded();
  const words = wordsOf(needed);
  if (needed.heaviest.kilobytes > MOST_KB) throw new Error(`${words} ${MOST_KB} kB is the most.`);
  writeFileSync(stamp, state);
  return words;
}

const wordsOf = ({ atOnce, heaviest: { screen, kilobytes } }) =>
  `The web needs ${Math.round(atOnce)} kB of JavaScript at once, ${Math.round(kilobytes)} kB with its heaviest screen (${screen}), gzipped.`;

if (process.argv[1] === import.meta.filename) console.log((await buildWeb()) ?? 'The web is as it was built.');
