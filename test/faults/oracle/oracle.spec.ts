import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOracle, ZONES } from './run';

const CASES = 60;
/** The same every time; `npm run oracle -- 10000 7` takes any. */
const SEED = 20_261_123;

/** Minutes from UTC in January and in July: proof that the process stood where it was put. */
const OFFSETS: Record<string, [number, number]> = {
  UTC: [0, 0],
  'Asia/Ho_Chi_Minh': [420, 420],
  'America/New_York': [-300, -240],
  'Australia/Lord_Howe': [660, 630],
  'Pacific/Kiritimati': [840, 840],
};

describe('The planner', () => {
  it.each(ZONES)(
    'says what walking every day of ten years finds, on a server in %s',
    async (zone) => {
      const verdict = await runOracle({ cases: CASES, seed: SEED, zone });
      expect(verdict).toMatchObject({ differences: 0, examples: [], offsets: OFFSETS[zone] });
      expect(verdict.agreed).toBeGreaterThan(100 * CASES);
    },
    60_000,
  );
});

describe('The oracle', () => {
  it('shares no code with the product', () => {
    const imports = readdirSync(__dirname)
      .filter((file) => /^(oracle.*|almanac|case|cases|dice)[.]ts$/.test(file) && !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readFileSync(join(__dirname, file), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1]));
    expect(imports.length).toBeGreaterThan(5);
    expect(imports.filter((path) => !path?.startsWith('./'))).toEqual([]);
    expect(imports).not.toContain('./product');
  });
});
