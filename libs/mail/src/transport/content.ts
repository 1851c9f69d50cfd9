import { Readable } from 'node:stream';

/** The bytes of one letter. It knows whether the server asked for them: from then on a lost connection leaves in doubt what the server has. */
export class Content extends Readable {
  isBegun = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly onBegun: () => void,
  ) {
    super();
  }

  override _read(): void {
    if (!this.isBegun) this.onBegun();
    this.isBegun = true;
    this.push(this.bytes);
    this.push(null);
  }
}
