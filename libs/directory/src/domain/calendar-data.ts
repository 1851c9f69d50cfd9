import type { LocalDate } from '@dondoc/kernel';

export interface CalendarDayOffData {
  date: LocalDate;
  kind: string;
  nameVi: string;
  nameEn: string;
  basis: string | null;
}

/** A Saturday worked in exchange for a bridged weekday. */
export interface MakeUpDayData {
  date: LocalDate;
  forDayOff: LocalDate;
  basis: string | null;
}

/** `vn-calendar.json`. A year that is given is replaced as a whole; other years stay. */
export interface CalendarData {
  years: Record<string, { status: string; note: string | null }>;
  daysOff: CalendarDayOffData[];
  makeUpDays: MakeUpDayData[];
}
