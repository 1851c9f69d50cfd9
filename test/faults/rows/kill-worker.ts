import { CONNECTIONS, inBurst } from '../burst';
import { chance, someOf } from '../chance';
import { nothingLost } from '../checker';
import type { Drill } from '../drill';

const KILLS = 20;

/** `kill -9` of the worker, again and again, at random moments of the burst. */
export const killWorker: Drill = {
  row: 1,
  name: `a worker killed -9 ${KILLS} times at random`,
  onBoth: true,
  run: async (options) => {
    const moments = someOf(KILLS, options.size - 1, chance(options.seed));
    const verdict = await inBurst(options, async ({ worker, accepted, timePasses, drained }) => {
      for (const moment of moments) {
        const victim = worker();
        await accepted(moment);
        await victim.kill();
        await timePasses();
      }
      const last = worker();
      await drained();
      await last.stop();
    });
    return { holds: nothingLost(verdict) && verdict.duplicates <= CONNECTIONS * KILLS, figures: { kills: KILLS, ...verdict } };
  },
};
