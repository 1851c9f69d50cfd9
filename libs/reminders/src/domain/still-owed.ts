/** Why a reminder that was written down is not sent after all. */
export type WhyNot = 'met' | 'closed' | 'paused' | 'held' | 'deadlineMoved' | 'handedOver' | 'leftOffice' | 'muted';

export interface Recheck {
  state: string;
  /** An accepted explanation holds it. */
  held: boolean;
  /** The date that the reminder is kept under, and the present one of its subject. */
  occurrence: string;
  current: string;
  /** The office still hears of this subject. */
  stillHears: boolean;
  /** The person still holds the office. */
  stillHolds: boolean;
  /** The person wants no reminders, and this one can stay away. */
  muted: boolean;
}

/** Asked when the mail leaves: nothing is sent about what is no longer owed, to whom it is no longer owed, or by whom. Null: it is sent. */
export function whyNot({ state, held, occurrence, current, stillHears, stillHolds, muted }: Recheck): WhyNot | null {
  if (state === 'met' || state === 'closed' || state === 'paused') return state;
  if (held) return 'held';
  if (occurrence !== current) return 'deadlineMoved';
  if (!stillHears) return 'handedOver';
  if (!stillHolds) return 'leftOffice';
  return muted ? 'muted' : null;
}
