const { default: Sequencer } = require('@jest/test-sequencer');

const DRILL = /[\\/]test[\\/]faults[\\/][^\\/]+\.spec\.ts$/;
/** The drills begin within this part of the run: one of them waits while others compute. */
const WITHIN = 0.6;

/**
 * jest begins large files first, and the files of the drills are small: they would come last, all at once, and take minutes in which nothing else runs.
 * Here they are spread among the others, the longest of them first of all.
 */
module.exports = class DrillsAmongOthers extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    const drills = sorted.filter(({ path }) => DRILL.test(path)).sort((one, other) => (one.path < other.path ? 1 : -1));
    const order = sorted.filter(({ path }) => !DRILL.test(path));
    for (const [n, drill] of drills.entries()) order.splice(Math.floor((n * WITHIN * sorted.length) / drills.length), 0, drill);
    return order;
  }
};
