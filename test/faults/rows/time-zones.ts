import type { Drill } from '../drill';
import { runOracle, ZONES } from '../oracle/run';

/** Ten years of random cycles, calendars and ladders under five server zones, against an oracle that walks every day. */
export const timeZones: Drill = {
  row: 12,
  name: 'a server in any time zone, against the oracle',
  onBoth: false,
  run: async ({ size, seed }) => {
    let differences = 0;
    let agreed = 0;
    for (const zone of ZONES) {
      const verdict = await runOracle({ cases: size / 10, seed, zone });
      differences += verdict.differences;
      agreed += verdict.agreed;
    }
    return { holds: differences === 0 && agreed > 0, figures: { zones: ZONES.length, cases: size / 10, lines: agreed, differences } };
  },
};
