import { type DomainError, daysBetween, invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';

/** Days. */
const FARTHEST = 366;

/** A date to come, at the most a year ahead. @throws invalid `<code>` */
export function dateAhead(date: LocalDate, today: LocalDate, code: string): LocalDate {
  if (!isLocalDate(date) || date < today || daysBetween(today, date) > FARTHEST) throw notAhead(code);
  return date;
}

const notAhead = (code: string): DomainError =>
  invalid(code, 'Ngày phải từ hôm nay và không quá một năm.', 'The date is from today on, and not more than a year ahead.');
