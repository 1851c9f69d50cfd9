import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dondoc } from './dondoc';

const GOLDEN = join(process.cwd(), 'test', 'journeys', 'golden', 'timeline.ndjson');
const PATIENCE_MS = 600_000;

/** To renew the golden file, look at the difference and run: npm run -s replay -- --to 2026-11-22 --json > test/journeys/golden/timeline.ndjson */
it(
  'the replay of the default script has the timeline that it had',
  async () => {
    const { code, stdout } = await dondoc(['replay', '--to', '2026-11-22', '--json'], {});
    const [lines, golden] = [stdout.split('\n'), readFileSync(GOLDEN, 'utf8').split('\n')];
    const first = lines.findIndex((line, n) => line !== golden[n]);
    expect({ code, lines: lines.length, first: lines[first], golden: golden[first] }).toEqual({
      code: 0,
      lines: golden.length,
      first: undefined,
      golden: undefined,
    });
  },
  PATIENCE_MS,
);
