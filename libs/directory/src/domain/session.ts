import { addMinutes, type Instant, millisecondsBetween } from '@dondoc/kernel';

/** A session ends this many minutes after its last use: a working day and its breaks. */
export const IDLE_MINUTES = 12 * 60;
/** A session ends this many minutes after signing in, used or not. */
export const ABSOLUTE_MINUTES = 7 * 24 * 60;
/** The last use is written down only when the one on record is older than this, so that reading does not write every time. */
const NOTED_EVERY_MINUTES = 5;

/** When a session of this age and last use ends. */
export function sessionExpiry(createdAt: Instant, seenAt: Instant): Instant {
  const [idle, absolute] = [addMinutes(seenAt, IDLE_MINUTES), addMinutes(createdAt, ABSOLUTE_MINUTES)];
  return idle < absolute ? idle : absolute;
}

export function isWorthNoting(seenAt: Instant, now: Instant): boolean {
  return millisecondsBetween(seenAt, now) >= NOTED_EVERY_MINUTES * 60_000;
}
