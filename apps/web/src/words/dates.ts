import type { Instant, LocalDate } from '@views/kernel';
import dayjs from 'dayjs';

const ZONE_MINUTES = 7 * 60;

/** `dd/mm/yyyy`, in both languages. */
export const formatDate = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `14:05 23/11/2026` by the clocks of Việt Nam, wherever the browser is. */
export function formatInstant(instant: Instant): string {
  const moment = dayjs(instant);
  return moment.add(moment.toDate().getTimezoneOffset() + ZONE_MINUTES, 'minute').format('HH:mm DD/MM/YYYY');
}

/** Civil days from one date to another; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayjs(to).diff(dayjs(from), 'day');

/** `dd/mm/yyyy`, also with one digit and with dots or dashes, as it is typed. */
export function parseDate(text: string): LocalDate | null {
  const typed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!typed) return null;
  const [, day = '', month = '', year = ''] = typed;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayjs(date).format('YYYY-MM-DD') === date ? date : null;
}

/** The date so many civil days later. */
export const daysAfter = (date: LocalDate, days: number): LocalDate => dayjs(date).add(days, 'day').format('YYYY-MM-DD');
