import { type Instant, instantAt, type LocalDate, localDateAt, type WorkingCalendar } from '@dondoc/kernel';

const MAILS_FROM = '07:30';
const MAILS_UNTIL = '17:00';

/** When a mail that somebody waits for may leave: now within working hours, else at the next beginning of work. */
export function leavesNext(now: Instant, calendar: WorkingCalendar): { day: LocalDate; notBefore: Instant } {
  const today = localDateAt(now);
  const stillToday = calendar.isWorking(today) && now < instantAt(today, MAILS_UNTIL);
  const day = stillToday ? today : calendar.addWorkingDays(today, 1);
  const opening = instantAt(day, MAILS_FROM);
  return { day, notBefore: now > opening ? now : opening };
}
