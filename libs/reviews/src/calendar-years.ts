import { conflict, type LocalDate, partsOf, type Words, type WorkingCalendar } from '@dondoc/kernel';

/** Warnings for the provisional years of a span. @throws conflict `cycle.calendarMissing` where one is not administered at all */
export function warningsOf(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): Words[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const missing = years.filter((year) => calendar.statusOf(year) === 'missing');
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw conflict('cycle.calendarMissing', `Chưa có lịch làm việc năm ${list}.`, `The working calendar of ${list} is missing.`, {
      years: missing,
    });
  }
  return years.filter((year) => calendar.statusOf(year) === 'provisional').map(provisional);
}

const provisional = (year: number): Words => ({
  vi: `Lịch làm việc năm ${year} còn là dự kiến; các mốc có thể thay đổi.`,
  en: `The working calendar of ${year} is provisional; dates may still move.`,
});
