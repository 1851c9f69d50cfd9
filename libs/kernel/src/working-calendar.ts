import { fromDayNumber, type LocalDate, toDayNumber } from './local-date';

/** How far a year of the calendar can be relied on. A year not administered at all is `missing`. */
export type YearStatus = 'published' | 'provisional' | 'missing';

export interface CalendarDays {
  daysOff: Iterable<LocalDate>;
  makeUpDays: Iterable<LocalDate>;
  years: Iterable<readonly [year: number, status: YearStatus]>;
  /** Names this state of the calendar in whatever was computed from it. */
  version: string;
}

/**
 * The working days of public bodies: Monday to Friday without the days off, and the Saturdays worked in exchange for a bridged weekday
 * (Labour Code 2019, articles 111 and 112, and the yearly notices).
 */
export class WorkingCalendar {
  readonly version: string;
  // Day numbers, not texts: counting working days is the inner loop of every sweep and preview.
  private readonly daysOff: ReadonlySet<number>;
  private readonly makeUpDays: ReadonlySet<number>;
  private readonly years: ReadonlyMap<number, YearStatus>;

  constructor(days: CalendarDays) {
    this.version = days.version;
    this.daysOff = new Set(Array.from(days.daysOff, toDayNumber));
    this.makeUpDays = new Set(Array.from(days.makeUpDays, toDayNumber));
    this.years = new Map(days.years);
  }

  isWorking(date: LocalDate): boolean {
    return this.works(toDayNumber(date));
  }

  /** n > 0: the n-th working day after the date; n < 0: the |n|-th before it; 0: the date itself if worked, else the next working day. */
  addWorkingDays(date: LocalDate, n: number): LocalDate {
    if (n === 0) return this.isWorking(date) ? date : this.addWorkingDays(date, 1);
    const step = n > 0 ? 1 : -1;
    let day = toDayNumber(date);
    for (let left = Math.abs(n); left > 0; ) {
      day += step;
      if (this.works(day)) left--;
    }
    return fromDayNumber(day);
  }

  /** Working days after `from` up to and including `to`; negative, counted the other way round, when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    const last = toDayNumber(to);
    let count = 0;
    for (let day = toDayNumber(from) + 1; day <= last; day++) if (this.works(day)) count++;
    return count;
  }

  statusOf(year: number): YearStatus {
    return this.years.get(year) ?? 'missing';
  }

  /** Day 0 was a Thursday: Monday to Friday are 0 to 4. */
  private works(day: number): boolean {
    return this.makeUpDays.has(day) || ((((day + 3) % 7) + 7) % 7 < 5 && !this.daysOff.has(day));
  }
}
