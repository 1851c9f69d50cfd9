// Checks package-lock.json: every dependency of every package has its entry (npm 11 and later refuse an incomplete lock, earlier ones
// accept it silently), it agrees with package.json, and no entry names the registry it was downloaded from.
// An argument names another folder to check.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.argv[2] ?? resolve(import.meta.dirname, '..');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The folders in which Node looks for a package that the package at `path` asks for, nearest first. */
function* placesFor(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    yield at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (!at) return;
  }
}

const wantedBy = ({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) => [
  ...Object.keys({ ...dependencies, ...optionalDependencies }),
  ...Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional),
];

/** What is wrong with the lock, in sentences. */
function problemsOf(lock, manifest) {
  const packages = lock.packages ?? {};
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    wantedBy(entry)
      .filter((name) => ![...placesFor(path, name)].some((place) => packages[place]))
      .map((name) => `${name} is missing; ${path || 'the project'} asks for it`),
  );
  const downloads = Object.entries(packages)
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(([path]) => `${path} names a download address`);
  const unsealed = Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.integrity)
    .map(([path]) => `${path} has no integrity hash`);
  const stale = ['dependencies', 'devDependencies', 'optionalDependencies']
    .filter((kind) => JSON.stringify(sorted(packages['']?.[kind])) !== JSON.stringify(sorted(manifest[kind])))
    .map((kind) => `${kind} differ from package.json: run npm install`);
  return [...missing, ...downloads, ...unsealed, ...stale];
}

const sorted = (record = {}) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const problems = problemsOf(read('package-lock.json'), read('package.json'));
for (const problem of problems) console.error(`package-lock.json: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
