const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 40_000;
/** So many connections lost one after another count as a server that is away. */
const LOST_IN_A_ROW = 8;

/**
 * Keeps everybody from trying while the mail server takes nothing. It opens at once when the server is away, lets one message try after a
 * pause, and closes with the first success. Times are milliseconds of any clock that only goes forward.
 */
export class Breaker {
  private openUntil = 0;
  private pause = 0;
  private lostInARow = 0;
  private isTrying = false;

  /** `all`: go ahead · `one`: a single message may try · `none`: wait. */
  allows(now: number): 'all' | 'one' | 'none' {
    if (this.pause === 0) return 'all';
    return now >= this.openUntil && !this.isTrying ? 'one' : 'none';
  }

  /** Somebody takes the one try. */
  try(): void {
    this.isTrying = true;
  }

  /** The try came to nothing that tells about the server. */
  tried(): void {
    this.isTrying = false;
  }

  get isOpen(): boolean {
    return this.pause > 0;
  }

  /** Whether even a letter that is ready has to wait. */
  get blocks(): boolean {
    return this.isOpen && !this.isTrying;
  }

  succeeded(): void {
    this.pause = 0;
    this.lostInARow = 0;
    this.isTrying = false;
  }

  /** Whether the breaker opened by this: somebody should hear of it. */
  away(now: number): boolean {
    if (this.pause > 0 && now < this.openUntil) return false;
    const wasClosed = this.pause === 0;
    this.pause = wasClosed ? FIRST_PAUSE_MS : Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    this.openUntil = now + this.pause;
    this.isTrying = false;
    return wasClosed;
  }

  lost(now: number): boolean {
    this.lostInARow++;
    return this.pause > 0 || this.lostInARow >= LOST_IN_A_ROW ? this.away(now) : false;
  }
}
