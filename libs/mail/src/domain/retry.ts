import type { Verdict } from './failure';

const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 3600;
const AWAY_SECONDS = 20;

/**
 * A message that the server put off is given up this long after it was put off first, in days; how often it was tried does not matter, nor does
 * the time in which the server was away. It ends as bounced, is not counted against the address, and an administrator may have it sent again.
 */
export const GIVE_UP_DAYS = 5;

/**
 * Seconds until the next try, between half and one and a half of the plain figure, so that what failed together does not return together.
 * `chance`: a number from 0 up to 1.
 */
export function retrySeconds(verdict: Verdict, attempts: number, chance: number): number {
  const isOfTheServer = verdict === 'away' || verdict === 'lost' || verdict === 'slow';
  const plain = isOfTheServer ? AWAY_SECONDS : Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 12), LONGEST_SECONDS);
  return Math.round(plain * (0.5 + chance));
}
