import type { LocalDate } from '@dondoc/kernel';
import type { CalendarDay } from './read-calendar';

export interface CalendarDifferences {
  added: LocalDate[];
  changed: LocalDate[];
  removed: LocalDate[];
  /** What each of these dates was and is; null: a day like any other. */
  days: { date: LocalDate; was: CalendarDay['kind'] | null; is: CalendarDay['kind'] | null }[];
}

/** What another state of some days changes; a name or a document alone changes a day, too. */
export function calendarDifferences(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarDifferences {
  const [old, now] = [byDate(before), byDate(after)];
  const dates = [...new Set([...old.keys(), ...now.keys()])].sort();
  const differ = dates.filter((date) => say(old.get(date)) !== say(now.get(date)));
  return {
    added: differ.filter((date) => !old.has(date)),
    changed: differ.filter((date) => old.has(date) && now.has(date)),
    removed: differ.filter((date) => !now.has(date)),
    days: differ.map((date) => ({ date, was: old.get(date)?.kind ?? null, is: now.get(date)?.kind ?? null })),
  };
}

const byDate = (days: readonly CalendarDay[]) => new Map(days.map((day) => [day.date, day]));
const say = (day: CalendarDay | undefined) => day && JSON.stringify([day.kind, day.nameVi, day.nameEn, day.basis, day.forDate ?? null]);
