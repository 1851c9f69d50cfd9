import { addDays, type LocalDate, weekdayOf } from './local-date';

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
  private readonly daysOff: ReadonlySet<LocalDate>;
  private readonly makeUpDays: ReadonlySet<LocalDate>;
  private readonly years: ReadonlyMap<number, YearStatus>;

  constructor(days: CalendarDays) {
    this.version = days.version;
    this.daysOff = new Set(days.daysOff);
    this.makeUpDays = new Set(days.makeUpDays);
    this.years = new Map(days.years);
  }

  isWorking(date: LocalDate): boolean {
    return this.makeUpDays.has(date) || (weekdayOf(date) <= 5 && !this.daysOff.has(date));
  }

  /** n > 0: the n-th working day after the date; n < 0: the |n|-th before it; 0: the date itself if worked, else the next working day. */
  addWorkingDays(date: LocalDate, n: number): LocalDate {
    if (n === 0) return this.isWorking(date) ? date : this.addWorkingDays(date, 1);
    const step = n > 0 ? 1 : -1;
    let day = date;
    for (let left = Math.abs(n); left > 0; ) {
      day = addDays(day, step);
      if (this.isWorking(day)) left--;
    }
    return day;
  }

  /** Working days after `from` up to and including `to`; negative, counted the other way round, when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorking(day)) count++;
    return count;
  }

  statusOf(year: number): YearStatus {
    return this.years.get(year) ?? 'missing';
  }
}
