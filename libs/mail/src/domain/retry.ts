import type { Verdict } from './failure';

const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 3600;
const AWAY_SECONDS = 20;

/** A message that the server put off is given up after this time, in days; how often it was tried does not matter. */
export const GIVE_UP_DAYS = 5;

/**
 * Seconds until the next try, between half and one and a half of the plain figure, so that what failed together does not return together.
 * `chance`: a number from 0 up to 1.
 */
export function retrySeconds(verdict: Verdict, attempts: number, chance: number): number {
  const plain =
    verdict === 'away' || verdict === 'lost' ? AWAY_SECONDS : Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 12), LONGEST_SECONDS);
  return Math.round(plain * (0.5 + chance));
}
