import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import contextMap from '../../config/context-map.json';
import { ROOT } from './cruise';
import { productionFiles } from './source-files';

const LIBS = Object.keys(contextMap);
const MEDIAN = 50;
const MANY_LINES = 150;
/** Of a hundred files, this many may be longer than that. */
const LONG_PER_HUNDRED = 5;
const LONGEST = 300;
/** One migration is one text. */
const isMigration = (path: string) => path.includes('/migrations/');

describe('The house', () => {
  it('has on its map the libs that are there', () => {
    const folders = readdirSync(join(ROOT, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).sort()).toEqual([...LIBS].sort());
  });

  it.each(LIBS)('has a README and a front door at libs/%s', (lib) => {
    expect(['README.md', 'src/index.ts'].filter((file) => !existsSync(join(ROOT, 'libs', lib, file)))).toEqual([]);
  });

  it('has no folder for what belongs nowhere', () => {
    const files = productionFiles('apps', 'libs', 'config', 'test').map((file) => file.path);
    expect(files.filter((path) => /\/(common|shared|utils?|helpers?|misc)\//.test(path))).toEqual([]);
  });

  const sizes = productionFiles('apps', 'libs', 'config')
    .filter((file) => !isMigration(file.path))
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
    .sort((a, b) => b.lines - a.lines);
  const longerThan = (lines: number) => sizes.filter((file) => file.lines > lines).map((file) => `${file.path}: ${file.lines} lines`);

  it(`has files of ${MEDIAN} lines or fewer, by the median`, () => {
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(MEDIAN);
  });

  it(`has few files of more than ${MANY_LINES} lines`, () => {
    const long = longerThan(MANY_LINES);
    expect(long.slice(Math.floor((sizes.length * LONG_PER_HUNDRED) / 100))).toEqual([]);
  });

  it(`has no file of more than ${LONGEST} lines`, () => {
    expect(longerThan(LONGEST)).toEqual([]);
  });
});
