import { addDays, type LocalDate, mondayOf, type WorkingCalendar } from '@dondoc/kernel';

/** A review as far as the digest before it is concerned. */
export interface ReviewAhead {
  cutOffOn: LocalDate;
  meetingOn: LocalDate | null;
}

export type DigestKind = 'weekly' | 'beforeReview';

export interface DigestDay {
  day: LocalDate;
  kind: DigestKind;
}

/** The first working day of the week of this date; null for a week without one, as at Tết. */
export function weeklyDay(date: LocalDate, calendar: WorkingCalendar): LocalDate | null {
  const monday = mondayOf(date);
  const first = calendar.addWorkingDays(monday, 0);
  return first <= addDays(monday, 6) ? first : null;
}

/** One week before the data of a review is cut off and before its meeting, while something can still be done; a day off makes it the working day before. */
export function daysBeforeReview(review: ReviewAhead, calendar: WorkingCalendar): LocalDate[] {
  return [review.cutOffOn, review.meetingOn].filter((date) => date !== null).map((date) => calendar.addWorkingDays(addDays(date, -6), -1));
}

/** The latest day after `after`, up to `today`, on which a digest was due. What was missed before it is covered by it. */
export function digestDay(
  span: { after: LocalDate; today: LocalDate },
  reviews: readonly ReviewAhead[],
  calendar: WorkingCalendar,
): DigestDay | null {
  const weekly = [weeklyDay(span.today, calendar), weeklyDay(addDays(span.today, -7), calendar)].filter((day) => day !== null);
  const before = reviews.flatMap((review) => daysBeforeReview(review, calendar));
  const due: DigestDay[] = [
    ...weekly.map((day): DigestDay => ({ day, kind: 'weekly' })),
    ...before.map((day): DigestDay => ({ day, kind: 'beforeReview' })),
  ].filter(({ day }) => day > span.after && day <= span.today);
  return due.length === 0 ? null : due.reduce((a, b) => (b.day > a.day ? b : a));
}

/** The first day after `after` on which a digest is due. */
export function nextDigestDay(after: LocalDate, reviews: readonly ReviewAhead[], calendar: WorkingCalendar): LocalDate {
  for (let day = addDays(after, 1); ; day = addDays(day, 1)) if (digestDay({ after, today: day }, reviews, calendar)) return day;
}
