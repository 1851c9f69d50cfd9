import { addDays, type LocalDate } from './local-date';

/** A moment, as ISO 8601 in UTC with milliseconds: `2026-11-22T00:30:00.000Z`. Such strings compare and sort as moments do. */
export type Instant = string;

const ZONE_MINUTES = 7 * 60;
const MINUTE = 60_000;

/** The civil date in Asia/Ho_Chi_Minh at this moment. */
export function localDateAt(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + ZONE_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** The wall-clock time `HH:MM` in Asia/Ho_Chi_Minh at this moment. */
export function localTimeAt(instant: Instant): string {
  return new Date(Date.parse(instant) + ZONE_MINUTES * MINUTE).toISOString().slice(11, 16);
}

/** The moment of a wall-clock time `HH:MM` of a civil date in Asia/Ho_Chi_Minh. */
export function instantAt(date: LocalDate, time: string): Instant {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - ZONE_MINUTES * MINUTE).toISOString();
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * MINUTE).toISOString();
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** An instant for a value that a driver hands over as a `Date` or as text. */
export function toInstant(value: Date | string): Instant {
  return new Date(value).toISOString();
}

/** Milliseconds since 1970, as queues and files count time. */
export function instantOfUnix(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

export function startOfDay(date: LocalDate): Instant {
  return instantAt(date, '00:00');
}

export function endOfDay(date: LocalDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** The same moment for a library that asks for a `Date`. A civil date becomes midnight UTC. */
export function asDate(moment: Instant | LocalDate): Date {
  return new Date(moment);
}
