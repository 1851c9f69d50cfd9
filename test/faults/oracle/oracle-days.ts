import { type Day, isWeekend, LAST_DAY } from './almanac';
import type { Case } from './case';

const PLAIN = Uint8Array.from({ length: LAST_DAY + 1 }, (_, day) => (isWeekend(day) ? 0 : 1));

/** Working days, found by taking one step after the other. */
export class Days {
  private readonly notes: Uint8Array;

  constructor({ daysOff, makeUpDays }: Pick<Case, 'daysOff' | 'makeUpDays'>) {
    this.notes = PLAIN.slice();
    for (const day of daysOff) this.notes[day] = 0;
    for (const day of makeUpDays) this.notes[day] = 1;
  }

  worked(day: Day): boolean {
    return this.notes[day] === 1;
  }

  /** The day itself, or the next one worked. */
  rolled(day: Day): Day {
    return this.worked(day) ? day : this.rolled(day + 1);
  }

  walk(from: Day, workingDays: number): Day {
    let day = from;
    for (let left = workingDays; left !== 0; ) {
      day += Math.sign(workingDays);
      if (this.worked(day)) left -= Math.sign(workingDays);
    }
    return workingDays === 0 ? this.rolled(from) : day;
  }

  /** Working days of `from` … `to`, both included. */
  count(from: Day, to: Day): number {
    let count = 0;
    for (let day = from; day <= to; day++) if (this.worked(day)) count++;
    return count;
  }

  /** Which counts of working days from `base` end on this day. After a day off, the next day worked is both the zeroth and the first. */
  offsetsOn(day: Day, base: Day): number[] {
    if (!this.worked(day)) return [];
    if (day === base) return [0];
    if (day < base) return [-this.count(day, base - 1)];
    const count = this.count(base + 1, day);
    return count === 1 && !this.worked(base) ? [0, 1] : [count];
  }
}
