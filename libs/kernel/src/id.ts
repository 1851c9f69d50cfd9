/** Identifier of every stored thing: a UUID of version 7, so that rows sort by birth. */
export type Id = string;

/** Where identifiers come from. Replay hands in a counter, so that two runs give the same identifiers. */
export interface Ids {
  next(): Id;
}

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array): Id {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function withTime(bytes: Uint8Array, milliseconds: number): Uint8Array {
  for (let i = 5, rest = milliseconds; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

const MOST_PER_MILLISECOND = 0x1000;

/** Those of one process sort by birth, also within a millisecond: the twelve bits after the version count (RFC 9562, section 6.2, method 1). */
class RandomIds implements Ids {
  private milliseconds = 0;
  private count = 0;

  next(): Id {
    this.tick(Date.now());
    const bytes = withTime(globalThis.crypto.getRandomValues(new Uint8Array(16)), this.milliseconds);
    bytes[6] = this.count >> 8;
    bytes[7] = this.count & 0xff;
    return format(bytes);
  }

  /** More than fit into a millisecond, or a clock set back, borrow from the next one. */
  private tick(now: number): void {
    if (now > this.milliseconds) [this.milliseconds, this.count] = [now, 0];
    else if (++this.count === MOST_PER_MILLISECOND) [this.milliseconds, this.count] = [this.milliseconds + 1, 0];
  }
}

export const randomIds: Ids = new RandomIds();

/** Identifiers 1, 2, 3 … in the shape of a UUID: the same in every run. */
export function countedIds(from = 0): Ids {
  let count = from;
  return { next: () => format(withTime(new Uint8Array(16), ++count)) };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value);
}
