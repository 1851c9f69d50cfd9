import { Database, type Tx } from '@dondoc/database';
import { type Actor, dateOf, type Id, invalid, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { localityByCode } from './administration';
import { changeDays, proposeYear, publishYear } from './calendar-administration';
import { calendarVersion, daysOf, loadCalendars, yearOf } from './data/calendar';
import type { CalendarChange } from './domain/calendar-change';
import { mustBeYear } from './domain/calendar-change';
import type { Calendars } from './domain/calendars';
import type { CalendarChangedView, CalendarYearView } from './views';

/** Farther than this nothing is counted: no calendar reaches there, and counting day by day would take long. */
const FARTHEST_WORKING_DAYS = 10_000;

/** The working calendar as it stands. */
@Injectable()
export class CalendarService {
  private kept: Calendars | undefined;

  constructor(private readonly database: Database) {}

  /** The country's calendar in this transaction. */
  async current(tx: Tx): Promise<WorkingCalendar> {
    return (await this.all(tx)).national;
  }

  /** The calendars of this transaction. Kept in the process until their contents change; asking costs one small query. */
  async all(tx: Tx): Promise<Calendars> {
    if (this.kept?.version !== (await calendarVersion(tx))) this.kept = await loadCalendars(tx);
    return this.kept as Calendars;
  }

  /** A year with its days off and make-up days; status `missing` and no figure where it was never administered. */
  async year(tx: Tx, year: number, localityId: Id | null = null): Promise<CalendarYearView> {
    mustBeYear(year);
    const calendars = await this.all(tx);
    const calendar = localityId ? calendars.of(localityId) : calendars.national;
    const stored = await yearOf(tx, year);
    const workingDays = stored ? calendar.workingDaysBetween(dateOf(year - 1, 12, 31), dateOf(year, 12, 31)) : null;
    return {
      year,
      status: stored?.status ?? 'missing',
      note: stored?.note ?? null,
      workingDays,
      days: await daysOf(tx, year, localityId),
      version: calendar.version,
    };
  }

  show(actor: Actor, year: number, localityId?: Id): Promise<CalendarYearView> {
    return this.database.read(actor, (tx) => this.year(tx, year, localityId));
  }

  /** The days of a year as far as they can be computed, marked as proposed. */
  propose(actor: Actor, year: number): Promise<CalendarChangedView> {
    return this.database.transact(actor, (tx) => proposeYear(tx, year));
  }

  /** Without a locality: the country's days. */
  change(actor: Actor, of: { year: number; localityId?: Id }, change: CalendarChange): Promise<CalendarChangedView> {
    return this.database.transact(actor, (tx) => changeDays(tx, { year: of.year, localityId: of.localityId ?? null }, change));
  }

  publish(actor: Actor, year: number, basis: string): Promise<CalendarChangedView> {
    return this.database.transact(actor, (tx) => publishYear(tx, year, basis));
  }

  /** @throws invalid where there is no locality of this code */
  localityNamed(actor: Actor, code: string): Promise<Id> {
    return this.database.read(actor, async (tx) => (await localityByCode(tx, code)).id);
  }

  /** `date` plus n working days of the locality, or of the country, as `WorkingCalendar.addWorkingDays` counts them. */
  addWorkingDays(actor: Actor, { date, n, localityId }: { date: LocalDate; n: number; localityId?: Id }): Promise<LocalDate> {
    if (!Number.isInteger(n) || Math.abs(n) > FARTHEST_WORKING_DAYS) {
      throw invalid(
        'calendar.count',
        `Số ngày phải là số nguyên, nhiều nhất ${FARTHEST_WORKING_DAYS}.`,
        `The number of days must be whole, ${FARTHEST_WORKING_DAYS} at the most.`,
        { field: 'n' },
      );
    }
    return this.database.read(actor, async (tx) => {
      const calendars = await this.all(tx);
      return (localityId ? calendars.of(localityId) : calendars.national).addWorkingDays(date, n);
    });
  }
}
