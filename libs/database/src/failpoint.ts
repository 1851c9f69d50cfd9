/**
 * Named points where a fault drill makes this process die. Without a fault in the configuration each is an empty function.
 * A fault is `<point>:<n>:kill`: at the n-th arrival at the point the process ends as under `kill -9`.
 */
export const FAILPOINTS = [
  // any change
  'database.committing',
  'database.committed',
  // a change asked for with an Idempotency-Key
  'once.committing',
  'once.committed',
  'mail.claimed',
  'mail.composed',
  'mail.accepted',
  'mail.committed',
  'mail.settling',
  // what follows from a fact is done, and the fact still in the outbox
  'followUp.done',
  // a report, in the order of its life
  'report.frozen',
  'report.compiled',
  'report.planned',
  'report.printed',
  'report.arrived',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

const nothing = (_point: Failpoint): void => {};

export let failpoint: (point: Failpoint) => void = nothing;

/**
 * @param die for tests; ends the process otherwise
 * @throws Error where the fault is not of the form above
 */
export function armFailpoint(fault: string | undefined, die: () => void = () => process.kill(process.pid, 'SIGKILL')): void {
  if (!fault) {
    failpoint = nothing;
    return;
  }
  const match = /^([a-zA-Z.]+):([1-9]\d*):kill$/.exec(fault);
  const armed = FAILPOINTS.find((point) => point === match?.[1]);
  if (!match || !armed) throw new Error(`FAULT: "${fault}" is not <point>:<n>:kill with a point of ${FAILPOINTS.join(', ')}.`);
  let left = Number(match[2]);
  failpoint = (point) => {
    if (point === armed && --left === 0) die();
  };
}
