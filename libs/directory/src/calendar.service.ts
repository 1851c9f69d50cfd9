import { Database, type Tx } from '@dondoc/database';
import { type Actor, dateOf, invalid, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { calendarVersion, daysOf, loadCalendar, yearOf } from './data/calendar';
import type { CalendarYearView } from './views';

/** Farther than this nothing is counted: no calendar reaches there, and counting day by day would take long. */
const FARTHEST_WORKING_DAYS = 10_000;

/** The working calendar as it stands. */
@Injectable()
export class CalendarService {
  private kept: WorkingCalendar | undefined;

  constructor(private readonly database: Database) {}

  /** The calendar of this transaction. Kept in the process until its contents change; asking costs one small query. */
  async current(tx: Tx): Promise<WorkingCalendar> {
    if (this.kept?.version !== (await calendarVersion(tx))) this.kept = await loadCalendar(tx);
    return this.kept as WorkingCalendar;
  }

  /** A year with its days off and make-up days; status `missing` and no figure where it was never administered. */
  async year(tx: Tx, year: number): Promise<CalendarYearView> {
    if (!Number.isInteger(year) || year < 1900 || year > 2199) {
      throw invalid('calendar.year', 'Năm phải từ 1900 đến 2199.', 'The year must be between 1900 and 2199.', { field: 'year' });
    }
    const calendar = await this.current(tx);
    const stored = await yearOf(tx, year);
    const workingDays = stored ? calendar.workingDaysBetween(dateOf(year - 1, 12, 31), dateOf(year, 12, 31)) : null;
    return {
      year,
      status: stored?.status ?? 'missing',
      note: stored?.note ?? null,
      workingDays,
      days: await daysOf(tx, year),
      version: calendar.version,
    };
  }

  show(actor: Actor, year: number): Promise<CalendarYearView> {
    return this.database.read(actor, (tx) => this.year(tx, year));
  }

  /** `date` plus n working days, as `WorkingCalendar.addWorkingDays` counts them. */
  addWorkingDays(actor: Actor, date: LocalDate, n: number): Promise<LocalDate> {
    if (!Number.isInteger(n) || Math.abs(n) > FARTHEST_WORKING_DAYS) {
      throw invalid(
        'calendar.count',
        `Số ngày phải là số nguyên, nhiều nhất ${FARTHEST_WORKING_DAYS}.`,
        `The number of days must be whole, ${FARTHEST_WORKING_DAYS} at the most.`,
        { field: 'n' },
      );
    }
    return this.database.read(actor, async (tx) => (await this.current(tx)).addWorkingDays(date, n));
  }
}
