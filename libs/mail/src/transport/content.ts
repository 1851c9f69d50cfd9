import { Readable } from 'node:stream';

/** The longest wait for the letter before to be written down, in milliseconds. */
const MOST_WAIT_MS = 3_000;

/**
 * The bytes of one letter, which leave when the server has asked for them and `before` has ended. It knows whether they have begun to leave:
 * from then on a lost connection leaves in doubt what the server has.
 */
export class Content extends Readable {
  isBegun = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly before: Promise<void>,
    private readonly onBegun: () => void,
  ) {
    super();
  }

  override _read(): void {
    const tooLong = setTimeout(() => this.destroy(new Error('The letter before was not written down in time.')), MOST_WAIT_MS);
    void this.before.then(() => {
      clearTimeout(tooLong);
      if (!this.destroyed && !this.isBegun) this.begin();
    });
  }

  private begin(): void {
    this.isBegun = true;
    this.onBegun();
    this.push(this.bytes);
    this.push(null);
  }
}
