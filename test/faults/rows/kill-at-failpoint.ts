import { CONNECTIONS, inBurst } from '../burst';
import { nothingLost } from '../checker';
import type { Drill } from '../drill';

/** Where a worker dies, one after the other, each time in the middle of what the one before left. */
const FAULTS = (size: number) => [
  `mail.accepted:${size / 4}:kill`,
  'mail.claimed:3:kill',
  'mail.composed:2:kill',
  `mail.committed:${size / 10}:kill`,
  'mail.settling:1:kill',
];

/** A kill after the server's 250 and before the commit, and at every other step of a message. */
export const killAtFailpoint: Drill = {
  row: 2,
  name: "a kill after the server's 250 and before the commit, and at each other step",
  onBoth: true,
  run: async (options) => {
    const faults = FAULTS(options.size);
    const verdict = await inBurst(options, async ({ worker, timePasses, drained }) => {
      for (const FAULT of faults) {
        await worker({ FAULT }).death();
        await timePasses();
      }
      const last = worker();
      await drained();
      await last.stop();
    });
    const { duplicates } = verdict;
    return {
      holds: nothingLost(verdict) && duplicates >= 1 && duplicates <= CONNECTIONS * faults.length,
      figures: { kills: faults.length, ...verdict },
    };
  },
};
