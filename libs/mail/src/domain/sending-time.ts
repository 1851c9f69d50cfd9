import { type Instant, instantAt, type LocalDate, localDateAt, type WorkingCalendar } from '@dondoc/kernel';

/** Times of Asia/Ho_Chi_Minh, `07:30`; `until` is the first moment at which nothing leaves. */
export interface SendingHours {
  from: string;
  until: string;
}

export const USUAL_HOURS: SendingHours = { from: '07:30', until: '17:00' };

/** Mails leave on working days between these times. */
export class SendingTime {
  constructor(readonly hours: SendingHours = USUAL_HOURS) {}

  /** The working day whose mail of the day can still take something up at this moment. */
  mailDay(now: Instant, calendar: WorkingCalendar): LocalDate {
    const today = localDateAt(now);
    if (!calendar.isWorking(today)) return calendar.addWorkingDays(today, 1);
    return now < instantAt(today, this.hours.until) ? today : calendar.addWorkingDays(today, 1);
  }

  /** The moment at which the mail of a day leaves: as soon as mails leave, or at the wanted time where that is within their hours. */
  leavesAt(day: LocalDate, wanted: string | null = null): Instant {
    const { from, until } = this.hours;
    return instantAt(day, wanted !== null && wanted > from && wanted < until ? wanted : from);
  }

  /** This moment within working hours, else the moment at which mails leave next. */
  nextMoment(now: Instant, calendar: WorkingCalendar): Instant {
    const opening = this.leavesAt(this.mailDay(now, calendar));
    return now > opening ? now : opening;
  }

  /** The moment until which everything is held; null while mails leave. */
  quietUntil(now: Instant, calendar: WorkingCalendar): Instant | null {
    const next = this.nextMoment(now, calendar);
    return next > now ? next : null;
  }
}
