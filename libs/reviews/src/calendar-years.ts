import { conflict, type LocalDate, partsOf, type Words, type WorkingCalendar, type YearStatus } from '@dondoc/kernel';

/** Warnings for the provisional years of a span. @throws conflict `cycle.calendarMissing` where one is not administered at all */
export function warningsOf(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): Words[] {
  const missing = yearsThatAre('missing', calendar, from, to);
  if (missing.length > 0) {
    const { vi, en } = missingWords(missing);
    throw conflict('cycle.calendarMissing', vi, en, { years: missing });
  }
  return calendarWarnings(calendar, from, to);
}

/** What is missing, and what may still move. */
export function calendarWarnings(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): Words[] {
  const missing = yearsThatAre('missing', calendar, from, to);
  return [...(missing.length > 0 ? [missingWords(missing)] : []), ...yearsThatAre('provisional', calendar, from, to).map(provisional)];
}

function yearsThatAre(status: YearStatus, calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((year) => calendar.statusOf(year) === status);
}

const missingWords = (years: readonly number[]): Words => ({
  vi: `Chưa có lịch làm việc năm ${years.join(', ')}.`,
  en: `The working calendar of ${years.join(', ')} is missing.`,
});

const provisional = (year: number): Words => ({
  vi: `Lịch làm việc năm ${year} còn là dự kiến; các mốc có thể thay đổi.`,
  en: `The working calendar of ${year} is provisional; dates may still move.`,
});
