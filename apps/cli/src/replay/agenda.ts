import type { LocalDate } from '@dondoc/kernel';

/** Something a person of the replay will do on a day. */
export interface Entry {
  on: LocalDate;
  act: () => Promise<void>;
}

/** What is still to be done, in the order in which it was entered within a day. */
export class Agenda {
  private readonly days = new Map<LocalDate, Entry[]>();

  enter(on: LocalDate, act: () => Promise<void>): void {
    this.days.set(on, [...(this.days.get(on) ?? []), { on, act }]);
  }

  /** The entries up to this day, taken off the agenda. */
  take(until: LocalDate): Entry[] {
    const due = [...this.days.keys()].filter((day) => day <= until).sort();
    const entries = due.flatMap((day) => this.days.get(day) ?? []);
    for (const day of due) this.days.delete(day);
    return entries;
  }

  next(): LocalDate | undefined {
    return [...this.days.keys()].sort()[0];
  }
}
