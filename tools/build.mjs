// Compiles the projects that nest-cli.json lists, with config/ and test/, into dist/ (one tree; types are `npm run typecheck`'s work).
// Started as a program it builds the web application too.
// A file whose output is newer than itself is left alone, so this can stand before every command.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './web.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));
const folders = [...Object.values(projects).map((p) => p.sourceRoot), 'config', 'test'];
/** `dist/web` is web.mjs's. */
const SKIPPED = /(^|\/)(node_modules|sins)(\/|$)|^dist\/web(\/|$)|\.d\.ts$/;

const walk = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (SKIPPED.test(relative(root, path))) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });

const outputOf = (file) => join(dist, relative(root, file).replace(/\.ts$/, '.js'));
const isStale = (file, out) => !existsSync(out) || statSync(out).mtimeMs < statSync(file).mtimeMs;

/** `@dondoc/mail` in a file of dist/ becomes the relative path to dist/libs/mail/src/index.js. */
function relink(code, out) {
  const to = (target) => {
    const path = relative(dirname(out), join(dist, target)).replaceAll('\\', '/');
    return path.startsWith('.') ? path : `./${path}`;
  };
  return code
    .replace(/require\("@dondoc\/([a-z-]+)"\)/g, (_, lib) => `require("${to(`libs/${lib}/src/index.js`)}")`)
    .replace(/require\("@config\/([a-z/-]+)(\.json)?"\)/g, (_, name, json) => `require("${to(`config/${name}${json ?? '.js'}`)}")`);
}

async function compile(file, out) {
  const { transformFileSync } = await import('@swc/core');
  const { $schema, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const { code, map } = transformFileSync(file, { ...options, swcrc: false, sourceFileName: relative(dirname(out), file) });
  writeFileSync(out, `${relink(code, out)}\n//# sourceMappingURL=${out.split(/[\\/]/).pop()}.map\n`);
  writeFileSync(`${out}.map`, map);
}

export async function build() {
  const files = folders.filter((f) => existsSync(join(root, f))).flatMap((f) => walk(join(root, f)));
  const wanted = new Set(files.map(outputOf));
  for (const old of existsSync(dist) ? walk(dist) : []) {
    if (!wanted.has(old.replace(/\.map$/, ''))) rmSync(old);
  }
  let compiled = 0;
  for (const file of files) {
    const out = outputOf(file);
    if (!isStale(file, out)) continue;
    mkdirSync(dirname(out), { recursive: true });
    if (file.endsWith('.ts')) await compile(file, out);
    else copyFileSync(file, out);
    compiled++;
  }
  return compiled;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  const needed = await buildWeb();
  if (needed) console.log(needed);
}
