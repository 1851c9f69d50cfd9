import type { Instant, LocalDate } from '@views/kernel';
import { engineNow, type Happened, type Moved, move } from './data';

const POLL_MS = 300;
const PATIENCE_MS = 120_000;

export interface Journey {
  at: Instant;
  happened: Happened;
  /** The engine has not come to rest. */
  isLate: boolean;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until the engine has done what was due. */
async function settled(first: Moved, last: Moved): Promise<Journey> {
  for (let waited = 0; ; waited += POLL_MS) {
    const { isAtRest, happened } = await engineNow(first, last);
    if (isAtRest || waited >= PATIENCE_MS) return { at: last.now, happened, isLate: !isAtRest };
    await pause(POLL_MS);
  }
}

/**
 * Moves time to the next event, or day by day of events to a wanted one: each event is done before the next.
 * @param goesOn told where the journey is; false ends it there
 */
export async function travel(until: LocalDate | undefined, goesOn: (at: Instant) => boolean): Promise<Journey> {
  let first: Moved | undefined;
  for (;;) {
    const last = await move(until);
    first ??= last;
    const isWanted = goesOn(last.now);
    const journey = await settled(first, last);
    if (last.arrived || !isWanted || journey.isLate) return journey;
  }
}
