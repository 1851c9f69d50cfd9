/** Random numbers that a seed repeats (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  private roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  chance(oneIn: number): boolean {
    return this.number(1, oneIn) === 1;
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.number(0, values.length - 1)] as T;
  }

  /** So many values, made one after the other. */
  several<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}
