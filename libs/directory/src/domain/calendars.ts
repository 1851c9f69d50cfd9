import { type Id, type LocalDate, WorkingCalendar, type YearStatus } from '@dondoc/kernel';

export interface CalendarRows {
  version: string;
  years: [number, YearStatus][];
  days: { date: LocalDate; works: boolean; localityId: Id | null }[];
}

/** The calendar of the country, and those of the localities that differ from it on some days. */
export class Calendars {
  readonly national: WorkingCalendar;
  private readonly local = new Map<Id, WorkingCalendar>();

  constructor(private readonly rows: CalendarRows) {
    this.national = this.with(null);
    for (const localityId of new Set(rows.days.map((day) => day.localityId)))
      if (localityId) this.local.set(localityId, this.with(localityId));
  }

  get version(): string {
    return this.rows.version;
  }

  /** False: one calendar holds everywhere. */
  get differ(): boolean {
    return this.local.size > 0;
  }

  of(localityId: Id): WorkingCalendar {
    return this.local.get(localityId) ?? this.national;
  }

  /** The localities that differ, with the calendar that holds there. */
  get own(): ReadonlyMap<Id, WorkingCalendar> {
    return this.local;
  }

  /** Every calendar that holds somewhere. */
  get distinct(): WorkingCalendar[] {
    return [this.national, ...this.local.values()];
  }

  /** A locality's own word on a day counts before the country's. */
  private with(localityId: Id | null): WorkingCalendar {
    const { version, years, days } = this.rows;
    const own = localityId ? days.filter((day) => day.localityId === localityId) : [];
    const said = new Set(own.map((day) => day.date));
    const all = [...days.filter((day) => day.localityId === null && !said.has(day.date)), ...own];
    const dates = (works: boolean) => all.filter((day) => day.works === works).map((day) => day.date);
    return new WorkingCalendar({ version, years, daysOff: dates(false), makeUpDays: dates(true) });
  }
}
