import { type Instant, instantAt, type LocalDate, localDateAt, type WorkingCalendar } from '@dondoc/kernel';

/** Mails leave on working days between these times of Asia/Ho_Chi_Minh. */
const MAILS_FROM = '07:30';
const MAILS_UNTIL = '17:00';

/** The working day whose mail of the day can still take something up at this moment. */
export function mailDay(now: Instant, calendar: WorkingCalendar): LocalDate {
  const today = localDateAt(now);
  if (!calendar.isWorking(today)) return calendar.addWorkingDays(today, 1);
  return now < instantAt(today, MAILS_UNTIL) ? today : calendar.addWorkingDays(today, 1);
}

/** The moment at which the mail of a day leaves. */
export const leavesAt = (day: LocalDate): Instant => instantAt(day, MAILS_FROM);

/** This moment within working hours, else the moment at which mails leave next. */
export function nextSendingMoment(now: Instant, calendar: WorkingCalendar): Instant {
  const opening = leavesAt(mailDay(now, calendar));
  return now > opening ? now : opening;
}
